using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Blog.Infrastructure.Mail;
using Blog.Tests.Support;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Blog.Tests.Mail;

[Parallelizable(ParallelScope.All)]
public sealed class SmtpMailTransportTests
{
    private X509Certificate2 certificate = null!;
    private FakeSmtpServer secure = null!;
    private FakeSmtpServer open = null!;

    [OneTimeSetUp]
    public void StartServers()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.example", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        using var created = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        certificate = X509CertificateLoader.LoadPkcs12(created.Export(X509ContentType.Pfx), password: null);
        (secure, open) = (new FakeSmtpServer(certificate), new FakeSmtpServer());
    }

    [OneTimeTearDown]
    public async Task StopServers()
    {
        await secure.DisposeAsync();
        await open.DisposeAsync();
        certificate.Dispose();
    }

    [Test]
    public async Task Encrypts_and_signs_in()
    {
        var recipient = Unique.Email();
        await SendAsync(secure, recipient, SmtpSecurity.StartTls, FakeSmtpServer.Password, trustsServer: true);
        var mail = secure.ReceivedBy(recipient).Single();
        Assert.That((mail.WasEncrypted, mail.WasAuthenticated), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task Sends_without_encryption_where_it_is_set()
    {
        var recipient = Unique.Email();
        await SendAsync(open, recipient, SmtpSecurity.None);
        Assert.That(open.ReceivedBy(recipient).Single().Text, Does.Contain("a text"));
    }

    [Test]
    public void Rejects_a_certificate_that_is_not_trusted() => Assert.ThrowsAsync<SslHandshakeException>(
        () => SendAsync(secure, Unique.Email(), SmtpSecurity.StartTls, FakeSmtpServer.Password));

    [Test]
    public void Rejects_a_server_without_encryption() => Assert.ThrowsAsync<NotSupportedException>(
        () => SendAsync(open, Unique.Email(), SmtpSecurity.StartTls));

    [Test]
    public void Fails_if_the_password_is_wrong() => Assert.ThrowsAsync<AuthenticationException>(
        () => SendAsync(secure, Unique.Email(), SmtpSecurity.StartTls, "wrong", trustsServer: true));

    [Test]
    public void Fails_if_the_server_refuses_the_recipient()
    {
        var recipient = Unique.Email();
        open.Refuse(recipient);
        var exception = Assert.ThrowsAsync<SmtpCommandException>(
            () => SendAsync(open, recipient, SmtpSecurity.None));
        Assert.That((int)exception!.StatusCode, Is.EqualTo(550));
    }

    private async Task SendAsync(
        FakeSmtpServer server,
        string recipient,
        SmtpSecurity security,
        string password = "",
        bool trustsServer = false)
    {
        var options = new SmtpOptions
        {
            Host = IPAddress.Loopback.ToString(),
            Port = server.Port,
            Security = security,
            UserName = password.Length == 0 ? "" : FakeSmtpServer.UserName,
            Password = password,
        };
        using var message = new MimeMessage { Subject = "a subject", Body = new TextPart("plain") { Text = "a text" } };
        message.From.Add(new MailboxAddress(name: null, "blog@example.com"));
        message.To.Add(new MailboxAddress(name: null, recipient));
        var transport = new SmtpMailTransport(
            Options.Create(options),
            trustsServer ? (_, presented, _, _) => certificate.Equals(presented) : null);
        await transport.SendAsync(message, CancellationToken.None);
    }
}
