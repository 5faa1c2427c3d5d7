namespace Blog.Domain.Users;

/// <summary>What comparing a password with a hash shows.</summary>
public enum PasswordVerification
{
    /// <summary>It is another password.</summary>
    Failed,

    /// <summary>It is the password.</summary>
    Success,

    /// <summary>It is the password, but the hash was made with weaker parameters than those in force.</summary>
    SuccessRehashNeeded,
}
