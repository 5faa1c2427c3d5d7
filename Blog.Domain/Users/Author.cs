namespace Blog.Domain.Users;

/// <summary>A user as shown to others, without the email address.</summary>
public sealed record Author
{
    /// <summary>The error message for an author who does not exist.</summary>
    public const string NotFoundMessage = "Author not found";

    /// <summary>The ID.</summary>
    public required int Id { get; init; }

    /// <summary>The username.</summary>
    public required string Username { get; init; }

    /// <summary>The display name.</summary>
    public required string FullName { get; init; }

    /// <summary>The biography.</summary>
    public required string Bio { get; init; }

    /// <summary>The URL of the image, or null.</summary>
    public required string? Image { get; init; }

    /// <summary>The social network handles, or null.</summary>
    public required Social? Social { get; init; }

    /// <summary>Whether the signed-in user follows this author; null if nobody is signed in.</summary>
    public required bool? Following { get; init; }

    /// <summary>Creates the author as the user themselves sees it.</summary>
    public static Author FromProfile(UserProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new()
        {
            Id = profile.Id,
            Username = profile.Username,
            FullName = profile.FullName,
            Bio = profile.Bio,
            Image = profile.Image,
            Social = profile.Social,
            Following = false,
        };
    }
}
