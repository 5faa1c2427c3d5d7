namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>A comment, wrapped.</summary>
public sealed record RealWorldCommentResponse
{
    /// <summary>The comment.</summary>
    public required RealWorldComment Comment { get; init; }
}
