using System.Net.Security;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Blog.Infrastructure.Mail;

/// <summary>Sends each mail to the server over a connection of its own.</summary>
/// <param name="validateCertificate">Replaces the validation of the server's certificate.</param>
internal sealed class SmtpMailTransport(
    IOptions<SmtpOptions> options, RemoteCertificateValidationCallback? validateCertificate = null) : IMailTransport
{
    private readonly SmtpOptions options = options.Value;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        if (validateCertificate is not null)
        {
            client.ServerCertificateValidationCallback = validateCertificate;
        }

        await client.ConnectAsync(options.Host, options.Port, GetSocketOptions(options.Security), cancellationToken);
        if (options.UserName.Length > 0)
        {
            await client.AuthenticateAsync(options.UserName, options.Password, cancellationToken);
        }

        await client.SendAsync(GetFormat(message), message, cancellationToken);
        await QuitAsync(client, cancellationToken);
    }

    private static SecureSocketOptions GetSocketOptions(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => throw new InvalidOperationException($"There is no security {security}."),
    };

    // Domains have an ASCII form, but the part before the @ needs a server that supports Unicode (RFC 6531).
    private static FormatOptions GetFormat(MimeMessage message)
    {
        var format = FormatOptions.Default.Clone();
        format.International = message.To.Mailboxes.Any(mailbox => !Ascii.IsValid(mailbox.LocalPart));
        return format;
    }

    private static async Task QuitAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception
            is IOException or SmtpCommandException or SmtpProtocolException or OperationCanceledException)
        {
            // The server has accepted the mail, which must not be sent again.
        }
    }
}
