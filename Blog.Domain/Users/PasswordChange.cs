namespace Blog.Domain.Users;

/// <summary>A change of password.</summary>
/// <param name="SkipCurrentPassword">Whether a valid token suffices, for APIs without a current password field.</param>
public sealed record PasswordChange(string NewPassword, string? CurrentPassword, bool SkipCurrentPassword = false);
