namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Wraps the comments on an article.</summary>
public sealed record CommentsResponse
{
    /// <summary>The newest 1,000 comments, oldest first.</summary>
    public required IReadOnlyList<Comment> Comments { get; init; }
}
