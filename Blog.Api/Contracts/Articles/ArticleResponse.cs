using System.Text.Json.Serialization;

namespace Blog.Api.Contracts.Articles;

/// <summary>An article with its text and newest comments.</summary>
public sealed record ArticleResponse : ArticleContentResponse
{
    /// <summary>The HTML of the text, which is safe to show.</summary>
    /// <example>&lt;p&gt;text text text 1/3&lt;/p&gt;</example>
    [JsonPropertyOrder(1)]
    public required string Html { get; init; }

    /// <summary>The newest comments, sorted oldest first; as many as <c>comments</c> says.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<CommentResponse> Comments { get; init; }
}
