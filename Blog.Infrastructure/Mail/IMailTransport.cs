using MimeKit;

namespace Blog.Infrastructure.Mail;

/// <summary>Sends composed mails.</summary>
internal interface IMailTransport
{
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
