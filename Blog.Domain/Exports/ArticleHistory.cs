using Blog.Domain.Articles;

namespace Blog.Domain.Exports;

/// <summary>An article with what it was called before, and how often it was revised.</summary>
/// <param name="FormerSlugs">The slugs that lead to the article besides the current one, sorted.</param>
/// <param name="LastRevision">The number of the newest revision, or 0.</param>
public sealed record ArticleHistory(ArticleDetails Article, IReadOnlyList<string> FormerSlugs, int LastRevision);
