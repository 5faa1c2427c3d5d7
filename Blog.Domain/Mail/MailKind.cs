namespace Blog.Domain.Mail;

/// <summary>What a mail says.</summary>
public enum MailKind
{
    /// <summary>Has a link to choose a new password.</summary>
    PasswordReset,

    /// <summary>Has a link to confirm the email address.</summary>
    EmailConfirmation,

    /// <summary>Says to the earlier address that the account has another one now.</summary>
    EmailChanged,
}
