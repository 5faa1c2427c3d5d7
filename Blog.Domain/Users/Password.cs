using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>The rules for passwords.</summary>
public static class Password
{
    /// <summary>The minimum length of a password.</summary>
    public const int MinLength = 8;

    /// <summary>The maximum length of a password.</summary>
    public const int MaxLength = 128;

    /// <summary>Trims and validates a new password.</summary>
    /// <exception cref="ValidationException">The password is too short or too long.</exception>
    public static string Validate(string password) =>
        TextRules.Validate(password, nameof(Password), MinLength, MaxLength);
}
