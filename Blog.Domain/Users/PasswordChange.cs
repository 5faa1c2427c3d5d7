namespace Blog.Domain.Users;

/// <summary>Another password, and what shows that it is its owner who wants it.</summary>
/// <param name="NewPassword">The password from now on, <see cref="User.PasswordMinLength"/> to <see cref="User.PasswordMaxLength"/> characters.</param>
/// <param name="CurrentPassword">The password until now.</param>
/// <param name="SkipCurrentPassword">Whether the good token that came with it shows enough, for front ends whose standard has no field for the current password.</param>
public sealed record PasswordChange(string NewPassword, string? CurrentPassword, bool SkipCurrentPassword = false);
