namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>An article's comments, wrapped.</summary>
public sealed record RealWorldCommentsResponse
{
    /// <summary>The comments, oldest first; of more than 1,000 the newest.</summary>
    public required IReadOnlyList<RealWorldComment> Comments { get; init; }
}
