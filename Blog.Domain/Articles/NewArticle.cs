using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>The data of an article to create.</summary>
/// <param name="Description">The description; if it is null or empty, it is generated from the text.</param>
/// <param name="Tags">The names of the tags, or null.</param>
public sealed record NewArticle(string Title, string Text, string? Description, IReadOnlyList<string>? Tags)
{
    /// <summary>The publication date (UTC), or null for a draft; unspecified to publish the article at once.</summary>
    public Optional<DateTime?> PublishedAt { get; init; }
}
