namespace Blog.Domain.Articles;

/// <summary>What an article was before a change.</summary>
/// <param name="CreatedAt">When the article was changed (UTC).</param>
/// <param name="Tags">The names of the tags, sorted.</param>
public sealed record RevisionDetails(
    int Number, DateTime CreatedAt, string Title, string Description, string Text, IReadOnlyList<string> Tags);
