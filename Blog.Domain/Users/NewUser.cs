namespace Blog.Domain.Users;

/// <summary>The data to sign up a user.</summary>
/// <param name="Username">The username, or null to generate one from the full name.</param>
/// <param name="Image">The URL of an image, or null.</param>
public sealed record NewUser(
    string FullName,
    string Email,
    string Password,
    string? Bio = null,
    Social? Social = null,
    string? Username = null,
    string? Image = null);
