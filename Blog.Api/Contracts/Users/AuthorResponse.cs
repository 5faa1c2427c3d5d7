namespace Blog.Api.Contracts.Users;

/// <summary>The public data of a user.</summary>
public record AuthorResponse
{
    /// <summary>The id.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>The username, which identifies the user in URLs.</summary>
    /// <example>foo-bar</example>
    public required string Username { get; init; }

    /// <summary>The full name.</summary>
    /// <example>Foo Bar</example>
    public required string FullName { get; init; }

    /// <summary>A short biography; empty if there is none.</summary>
    /// <example>Foo, but not without Bar.</example>
    public required string Bio { get; init; }

    /// <summary>The URL of the profile picture, or null.</summary>
    /// <example>https://example.com/foo.png</example>
    public required string? Image { get; init; }

    /// <summary>The handles on social networks, or null.</summary>
    public required SocialResponse? Social { get; init; }

    /// <summary>Whether you follow the user; null if the request has no token.</summary>
    /// <example>false</example>
    public required bool? Following { get; init; }
}
