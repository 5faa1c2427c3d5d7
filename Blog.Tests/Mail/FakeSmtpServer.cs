using System.Collections.Concurrent;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Blog.Tests.Persistence.SqlServer.Connections;
using MimeKit;

namespace Blog.Tests.Mail;

/// <summary>A mail server on a free port that refuses some recipients, and does not respond to others.</summary>
internal sealed class FakeSmtpServer : TcpListenerLoop
{
    public const string UserName = "blog";
    public const string Password = "a password for mail";

    private readonly X509Certificate2? certificate;
    private readonly ConcurrentDictionary<string, bool> refused = new();
    private readonly ConcurrentDictionary<string, bool> hanging = new();
    private readonly ConcurrentQueue<ReceivedMail> received = new();

    /// <param name="certificate">Offers encryption with this certificate, and then requires authentication.</param>
    public FakeSmtpServer(X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        Start();
    }

    public IEnumerable<ReceivedMail> ReceivedBy(string recipient) =>
        received.Where(mail => mail.Recipient == recipient);

    public void Refuse(string recipient) => refused[recipient] = true;

    public void Accept(string recipient) => refused.TryRemove(recipient, out _);

    public void Hang(string recipient) => hanging[recipient] = true;

    protected override async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var session = new Session(client.GetStream());
        await session.WriteAsync("220 mail.example ESMTP", cancellationToken);
        while (await session.ReadLineAsync(cancellationToken) is { } line)
        {
            var response = line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "EHLO" => GetCapabilities(session),
                "STARTTLS" => await StartTlsAsync(session, cancellationToken),
                "AUTH" => Authenticate(session, line),
                "MAIL" when certificate is not null && !session.IsAuthenticated => "530 5.7.0 Authentication required",
                "RCPT" => await SetRecipientAsync(session, line, cancellationToken),
                "DATA" => await ReceiveAsync(session, cancellationToken),
                "QUIT" => "221 Bye",
                _ => "250 OK",
            };
            if (response.Length > 0)
            {
                await session.WriteAsync(response, cancellationToken);
            }
        }
    }

    private string GetCapabilities(Session session) => (certificate, session.IsEncrypted) switch
    {
        (null, _) => "250-mail.example\r\n250 8BITMIME",
        (_, false) => "250-mail.example\r\n250 STARTTLS",
        (_, true) => "250-mail.example\r\n250 AUTH PLAIN",
    };

    private async Task<string> StartTlsAsync(Session session, CancellationToken cancellationToken)
    {
        await session.WriteAsync("220 Go ahead", cancellationToken);
        await session.EncryptAsync(certificate!, cancellationToken);
        return "";
    }

    private static string Authenticate(Session session, string line)
    {
        var credentials = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1]));
        session.IsAuthenticated = credentials == $"\0{UserName}\0{Password}";
        return session.IsAuthenticated ? "235 2.7.0 Accepted" : "535 5.7.8 Credentials invalid";
    }

    private async Task<string> SetRecipientAsync(Session session, string line, CancellationToken cancellationToken)
    {
        session.Recipient = line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
        if (hanging.ContainsKey(session.Recipient))
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return refused.ContainsKey(session.Recipient) ? $"550 5.1.1 No mailbox {session.Recipient} here" : "250 OK";
    }

    private async Task<string> ReceiveAsync(Session session, CancellationToken cancellationToken)
    {
        await session.WriteAsync("354 Go ahead", cancellationToken);
        var text = new StringBuilder();
        while (await session.ReadLineAsync(cancellationToken) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        using var message = await MimeMessage.LoadAsync(stream, cancellationToken);
        received.Enqueue(new ReceivedMail(
            session.Recipient, message.TextBody ?? "", session.IsEncrypted, session.IsAuthenticated));
        return "250 OK";
    }

    internal sealed record ReceivedMail(string Recipient, string Text, bool WasEncrypted, bool WasAuthenticated);

    private sealed class Session(Stream stream) : IDisposable
    {
        private StreamReader reader = new(stream);

        public bool IsEncrypted => stream is SslStream;

        public bool IsAuthenticated { get; set; }

        public string Recipient { get; set; } = "";

        public void Dispose() => reader.Dispose();

        public async Task<string?> ReadLineAsync(CancellationToken cancellationToken) =>
            await reader.ReadLineAsync(cancellationToken);

        public async Task WriteAsync(string lines, CancellationToken cancellationToken) =>
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{lines}\r\n"), cancellationToken);

        public async Task EncryptAsync(X509Certificate2 certificate, CancellationToken cancellationToken)
        {
            var encrypted = new SslStream(stream);
            var options = new SslServerAuthenticationOptions { ServerCertificate = certificate };
            await encrypted.AuthenticateAsServerAsync(options, cancellationToken);
            (stream, reader) = (encrypted, new StreamReader(encrypted));
        }
    }
}
