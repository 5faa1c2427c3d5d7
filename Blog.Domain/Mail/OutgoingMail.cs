using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Mail;

/// <summary>
/// A mail that waits to be sent. It has no text and no link: both are made when it is sent, so that the database never
/// contains a token.
/// </summary>
public sealed class OutgoingMail : Entity, IVersioned
{
    /// <summary>How long a copy of the program has a mail for itself, unless it renews the lease.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    /// <summary>How long a mail is tried again.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    private const int MaxDelayMinutes = 60;

    /// <summary>Creates a mail that is due at once.</summary>
    public OutgoingMail(MailKind kind, string recipient, DateTime now)
    {
        Kind = kind;
        Recipient = EmailAddress.Validate(recipient);
        RequestedAt = DueAt = now;
    }

    private OutgoingMail() => Recipient = "";

    /// <summary>What the mail says.</summary>
    public MailKind Kind { get; private set; }

    /// <summary>The normalized email address to send it to. There may be no account with it.</summary>
    public string Recipient { get; private set; }

    /// <summary>When the mail was asked for (UTC).</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>When the mail is to be sent (UTC). While it is being sent, when its lease ends.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>The number of attempts to send it.</summary>
    public int Attempts { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Begins an attempt. Nobody else begins one before the lease ends.</summary>
    public void Lease(DateTime now)
    {
        Attempts++;
        RenewLease(now);
    }

    /// <summary>Prolongs the lease of an attempt that takes longer.</summary>
    public void RenewLease(DateTime now) => DueAt = now + LeaseTime;

    /// <summary>
    /// Postpones the mail after a failed attempt, by a minute, and by twice as long each time, up to an hour.
    /// </summary>
    /// <returns>Whether to try again; false if the next attempt would be later than <see cref="MaxAge"/>.</returns>
    public bool TryPostpone(DateTime now)
    {
        var exponent = Math.Clamp(Attempts - 1, 0, 10);
        DueAt = now + TimeSpan.FromMinutes(Math.Min(1 << exponent, MaxDelayMinutes));
        return DueAt - RequestedAt <= MaxAge;
    }
}
