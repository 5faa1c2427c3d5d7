namespace Blog.Api.Contracts.Users;

/// <summary>A user, as shown to everybody.</summary>
public record AuthorResponse
{
    /// <summary>The identity.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>The name that the user is addressed by.</summary>
    /// <example>foo-bar</example>
    public required string Username { get; init; }

    /// <summary>The name to show.</summary>
    /// <example>Foo Bar</example>
    public required string FullName { get; init; }

    /// <summary>A few words about the user; empty where there are none.</summary>
    /// <example>Foo, but not without Bar.</example>
    public required string Bio { get; init; }

    /// <summary>The address of a picture, or null.</summary>
    /// <example>https://example.com/foo.png</example>
    public required string? Image { get; init; }

    /// <summary>Handles on social networks, or null.</summary>
    public required SocialResponse? Social { get; init; }

    /// <summary>Whether the reader follows this user; null where no token came with the request.</summary>
    /// <example>false</example>
    public required bool? Following { get; init; }
}
