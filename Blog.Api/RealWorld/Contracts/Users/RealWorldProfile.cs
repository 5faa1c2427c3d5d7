namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>A user, as shown to everybody.</summary>
public sealed record RealWorldProfile
{
    /// <summary>The name that the user is addressed by.</summary>
    /// <example>foo-bar</example>
    public required string Username { get; init; }

    /// <summary>A few words about the user, or null.</summary>
    /// <example>Foo, but not without Bar.</example>
    public required string? Bio { get; init; }

    /// <summary>The address of a picture, or null.</summary>
    /// <example>https://example.com/foo.png</example>
    public required string? Image { get; init; }

    /// <summary>Whether the reader follows this user; false for nobody.</summary>
    /// <example>false</example>
    public required bool Following { get; init; }
}
