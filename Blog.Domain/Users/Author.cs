namespace Blog.Domain.Users;

/// <summary>A user as everybody else sees them: a read model without the email.</summary>
public sealed record Author
{
    /// <summary>The identity.</summary>
    public required int Id { get; init; }

    /// <summary>The name that the user is addressed by.</summary>
    public required string Username { get; init; }

    /// <summary>The name to show.</summary>
    public required string FullName { get; init; }

    /// <summary>A few words about the user.</summary>
    public required string Bio { get; init; }

    /// <summary>The address of a picture, or null.</summary>
    public required string? Image { get; init; }

    /// <summary>Handles on social networks, or null.</summary>
    public required Social? Social { get; init; }

    /// <summary>Whether the reader follows this user; null where nobody is signed in.</summary>
    public required bool? Following { get; init; }
}
