namespace Blog.Domain.Mail;

/// <summary>Sends the mails of the outbox in the background.</summary>
public interface IMailSender
{
    /// <summary>Tells that a mail was saved, so that it is sent at once and not with the next regular look.</summary>
    void Notify();
}
