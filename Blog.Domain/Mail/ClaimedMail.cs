namespace Blog.Domain.Mail;

/// <summary>A mail that this copy of the program is to send, as long as it has the lease.</summary>
/// <param name="Id">The ID of the waiting mail.</param>
/// <param name="Attempt">The number of the attempt. After another copy has begun one, it is a different number.</param>
/// <param name="Kind">What the mail says.</param>
/// <param name="Recipient">The email address to send it to.</param>
/// <param name="FullName">
/// The name to greet. It is null unless the address is confirmed: otherwise anybody could sign up with the address of
/// somebody else, and write to them in a name.
/// </param>
/// <param name="Token">The token for the link; null for a mail without one.</param>
public sealed record ClaimedMail(
    int Id, int Attempt, MailKind Kind, string Recipient, string? FullName, string? Token)
{
    /// <summary>Tells nothing of the mail, so that it cannot be logged by accident.</summary>
    public override string ToString() => nameof(ClaimedMail);
}
