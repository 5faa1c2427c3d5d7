namespace Blog.Domain.Users;

/// <summary>The result of verifying a password.</summary>
public enum PasswordVerification
{
    /// <summary>The password is wrong.</summary>
    Failed,

    /// <summary>The password is correct.</summary>
    Success,

    /// <summary>The password is correct, but its hash uses weaker parameters than the current ones.</summary>
    SuccessRehashNeeded,
}
