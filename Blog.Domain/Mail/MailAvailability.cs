namespace Blog.Domain.Mail;

/// <summary>Whether this blog sends mail.</summary>
public sealed record MailAvailability(bool IsEnabled)
{
    /// <summary>The error message where it does not.</summary>
    public const string DisabledMessage = "This blog sends no mail";

    /// <summary>Ensures that mail is sent.</summary>
    /// <exception cref="MailDisabledException">This blog sends no mail.</exception>
    public void EnsureEnabled()
    {
        if (!IsEnabled)
        {
            throw new MailDisabledException();
        }
    }
}
