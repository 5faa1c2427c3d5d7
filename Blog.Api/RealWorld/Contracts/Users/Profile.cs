namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>The public profile of a user.</summary>
public sealed record Profile
{
    /// <summary>The username.</summary>
    /// <example>foo-bar</example>
    public required string Username { get; init; }

    /// <summary>A short biography, or null.</summary>
    /// <example>Foo, but not without Bar.</example>
    public required string? Bio { get; init; }

    /// <summary>The URL of a picture, or null.</summary>
    /// <example>https://example.com/foo.png</example>
    public required string? Image { get; init; }

    /// <summary>Whether you follow this user; false without a token.</summary>
    /// <example>false</example>
    public required bool Following { get; init; }
}
