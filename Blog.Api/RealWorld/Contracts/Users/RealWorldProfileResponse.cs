namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>A profile, wrapped.</summary>
public sealed record RealWorldProfileResponse
{
    /// <summary>The profile.</summary>
    public required RealWorldProfile Profile { get; init; }
}
