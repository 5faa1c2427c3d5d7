namespace Blog.Domain.OneTimeLinks;

/// <summary>What a link in a mail is for.</summary>
public enum OneTimeLinkPurpose
{
    /// <summary>Choosing a new password.</summary>
    PasswordReset,

    /// <summary>Confirming the email address.</summary>
    EmailConfirmation,
}
