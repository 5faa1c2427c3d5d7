namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Wraps a comment.</summary>
public sealed record CommentResponse
{
    /// <summary>The comment.</summary>
    public required Comment Comment { get; init; }
}
