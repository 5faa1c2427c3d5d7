using Blog.Domain.Articles;

namespace Blog.Domain.Exports;

/// <summary>An article with its history. The revisions are read while they are enumerated.</summary>
/// <param name="FormerSlugs">The slugs that lead to the article besides the current one, sorted.</param>
/// <param name="Revisions">What the article was before changes, oldest first.</param>
public sealed record ExportedArticle(
    ArticleDetails Article, IReadOnlyList<string> FormerSlugs, IAsyncEnumerable<RevisionDetails> Revisions);
