namespace Blog.Domain.Users;

/// <summary>A change of password.</summary>
/// <param name="SkipCurrentPassword">Whether a valid token suffices, for APIs without a current password field.</param>
/// <param name="RevokesToken">
/// Whether the token that makes the change is revoked too; false for front ends that do not use the new one.
/// </param>
public sealed record PasswordChange(
    string NewPassword, string? CurrentPassword, bool SkipCurrentPassword = false, bool RevokesToken = true);
