namespace Blog.Api.Contracts.Users;

/// <summary>Whether you follow an author, after a change.</summary>
public sealed record FollowResponse
{
    /// <summary>Whether you follow the author.</summary>
    /// <example>true</example>
    public required bool Following { get; init; }

    /// <summary>The number of followers of the author.</summary>
    /// <example>1</example>
    public required int Followers { get; init; }
}
