namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Your account.</summary>
public sealed record User
{
    /// <summary>The email address, in lower case.</summary>
    /// <example>foo@bar.com</example>
    public required string Email { get; init; }

    /// <summary>The token for the Authorization header.</summary>
    /// <example>eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl</example>
    public string Token { get; init; } = "";

    /// <summary>The username.</summary>
    /// <example>foo-bar</example>
    public required string Username { get; init; }

    /// <summary>A short biography, or null.</summary>
    /// <example>Foo, but not without Bar.</example>
    public required string? Bio { get; init; }

    /// <summary>The URL of a picture, or null.</summary>
    /// <example>https://example.com/foo.png</example>
    public required string? Image { get; init; }
}
