using System.Text.Json.Serialization;
using Blog.Api.Contracts.Articles;

namespace Blog.Api.Contracts.Exports;

/// <summary>Your article with its text and history, without the comments on it.</summary>
public sealed record ExportedArticleResponse : ArticleContentResponse
{
    /// <summary>The slugs that lead to the article besides the current one.</summary>
    /// <example>["the-last-title"]</example>
    [JsonPropertyOrder(3)]
    public required IReadOnlyList<string> FormerSlugs { get; init; }

    /// <summary>What the article was before changes, oldest first.</summary>
    [JsonPropertyOrder(3)]
    public required IAsyncEnumerable<RevisionResponse> Revisions { get; init; }
}
