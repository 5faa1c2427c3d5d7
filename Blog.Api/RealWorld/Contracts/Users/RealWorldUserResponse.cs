namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>A user, wrapped.</summary>
public sealed record RealWorldUserResponse
{
    /// <summary>The user.</summary>
    public required RealWorldUser User { get; init; }
}
