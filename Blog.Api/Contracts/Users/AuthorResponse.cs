namespace Blog.Api.Contracts.Users;

/// <summary>A user, as shown to everybody.</summary>
public sealed record AuthorResponse
{
    /// <summary>The identity.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>The name to show.</summary>
    /// <example>Foo Bar</example>
    public required string FullName { get; init; }

    /// <summary>A few words about the user; empty where there are none.</summary>
    /// <example>Foo, but not without Bar.</example>
    public required string Bio { get; init; }

    /// <summary>Handles on social networks, or null.</summary>
    public required SocialResponse? Social { get; init; }
}
