using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Changes to an article. Members that are null or unspecified stay unchanged.</summary>
/// <param name="Description">The new description; if it is empty, it is generated from the text.</param>
/// <param name="Tags">The names of all tags that the article should have.</param>
public sealed record ArticleChanges(
    string? Title = null, string? Text = null, string? Description = null, IReadOnlyList<string>? Tags = null)
{
    /// <summary>The new slug. The current one goes on leading to the article.</summary>
    public string? Slug { get; init; }

    /// <summary>The new publication date (UTC), or null for a draft.</summary>
    public Optional<DateTime?> PublishedAt { get; init; }

    /// <summary>The ID that the article must have, or null for any: another one may have got its slug since.</summary>
    internal int? ArticleId { get; init; }

    /// <summary>Whether the description is to be generated from the text.</summary>
    internal bool SummarizesText => Description is not null && string.IsNullOrWhiteSpace(Description);
}
