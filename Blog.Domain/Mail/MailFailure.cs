namespace Blog.Domain.Mail;

/// <summary>What happens to a mail after a failed attempt to send it.</summary>
public enum MailFailure
{
    /// <summary>It is tried again later.</summary>
    Postponed,

    /// <summary>It was tried for long enough, and is removed.</summary>
    GivenUp,

    /// <summary>It is not waiting any more, or another copy of the program is sending it.</summary>
    LeaseLost,
}
