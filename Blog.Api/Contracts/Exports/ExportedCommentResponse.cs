using System.Text.Json.Serialization;
using Blog.Api.Contracts.Articles;

namespace Blog.Api.Contracts.Exports;

/// <summary>Your comment.</summary>
public sealed record ExportedCommentResponse : CommentResponse
{
    /// <summary>The slug of the article that the comment stands under; empty while that is not published.</summary>
    /// <example>title-13</example>
    [JsonPropertyOrder(1)]
    public required string Slug { get; init; }
}
