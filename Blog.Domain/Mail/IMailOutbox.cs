namespace Blog.Domain.Mail;

/// <summary>Stores the mails that wait to be sent.</summary>
public interface IMailOutbox
{
    /// <summary>Adds a mail at the next save.</summary>
    void Add(OutgoingMail mail);

    /// <summary>Removes a mail at the next save.</summary>
    void Remove(OutgoingMail mail);

    /// <summary>Returns whether a mail is due.</summary>
    Task<bool> HasDueAsync(DateTime now, CancellationToken cancellationToken);

    /// <summary>Finds the mail that has been due for longest, or returns null.</summary>
    Task<OutgoingMail?> FindDueAsync(DateTime now, CancellationToken cancellationToken);

    /// <summary>Finds a mail, or returns null.</summary>
    Task<OutgoingMail?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>Removes the waiting mails of a kind to an email address at once.</summary>
    /// <param name="kind">The kind, or null for all.</param>
    Task RemoveAsync(string recipient, MailKind? kind, CancellationToken cancellationToken);
}
