namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Wraps a profile.</summary>
public sealed record ProfileResponse
{
    /// <summary>The profile.</summary>
    public required Profile Profile { get; init; }
}
