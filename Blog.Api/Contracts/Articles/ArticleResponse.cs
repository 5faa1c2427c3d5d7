using System.Text.Json.Serialization;

namespace Blog.Api.Contracts.Articles;

/// <summary>An article with its text and newest comments.</summary>
public sealed record ArticleResponse : ArticleContentResponse
{
    /// <summary>The newest comments, sorted oldest first; as many as <c>comments</c> says.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<CommentResponse> Comments { get; init; }
}
