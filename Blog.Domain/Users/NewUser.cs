namespace Blog.Domain.Users;

/// <summary>What somebody says to sign up.</summary>
/// <param name="FullName">The name to show, 1 to <see cref="User.FullNameMaxLength"/> characters.</param>
/// <param name="Email">A valid address that nobody else has.</param>
/// <param name="Password">The password, <see cref="User.PasswordMinLength"/> to <see cref="User.PasswordMaxLength"/> characters.</param>
/// <param name="Bio">A few words, at most <see cref="User.BioMaxLength"/> characters; null for none.</param>
/// <param name="Social">Handles on social networks; null for none.</param>
/// <param name="Username">The name to be addressed by, which nobody else has; null for one made of <paramref name="FullName"/>.</param>
/// <param name="Image">The address of a picture; null for none.</param>
public sealed record NewUser(
    string FullName,
    string Email,
    string Password,
    string? Bio = null,
    Social? Social = null,
    string? Username = null,
    string? Image = null);
