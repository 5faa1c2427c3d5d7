using Blog.Domain.Mail;

namespace Blog.Infrastructure.Mail;

/// <summary>Sends nothing.</summary>
internal sealed class DisabledMailSender : IMailSender
{
    public void Notify()
    {
    }
}
