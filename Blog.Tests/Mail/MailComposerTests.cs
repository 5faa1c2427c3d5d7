using Blog.Domain.Mail;
using Blog.Infrastructure.Mail;
using Blog.Tests.Support;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Blog.Tests.Mail;

[Parallelizable(ParallelScope.All)]
public sealed class MailComposerTests
{
    private const string Token = "abc-_123";

    private static readonly SiteLinks Links = new(
        "Cows & <Horses>",
        "https://blog.example/reset?page=a&token={token}",
        "https://blog.example/#/confirm/{token}");

    [TestCase(MailKind.PasswordReset, "https://blog.example/reset?page=a&token=abc-_123")]
    [TestCase(MailKind.EmailConfirmation, "https://blog.example/#/confirm/abc-_123")]
    public void Has_one_link_as_text_and_as_escaped_HTML(MailKind kind, string link)
    {
        using var message = Compose(kind);
        Assert.Multiple(() =>
        {
            Assert.That(message.TextBody, Does.Contain($"\n{link}\n").And.Contain("Cows & <Horses>"));
            Assert.That(CountLinks(message.TextBody), Is.EqualTo(1));
            Assert.That(
                message.HtmlBody,
                Does.Contain($"<a href=\"{link.Replace("&", "&amp;", StringComparison.Ordinal)}\">")
                    .And.Contain("Cows &amp; &lt;Horses&gt;")
                    .And.Not.Contain("<Horses>"));
            Assert.That(CountLinks(message.HtmlBody), Is.EqualTo(1));
            Assert.That(message.To.ToString(), Is.EqualTo("jane@example.com"));
            Assert.That(message.From.Mailboxes.Single().Address, Is.EqualTo("blog@localhost"));
            Assert.That(message.Subject, Does.Contain("Cows & <Horses>").And.Not.Contain(Token));
        });
    }

    [Test]
    public void A_note_about_a_changed_address_has_no_link()
    {
        using var message = Compose(MailKind.EmailChanged);
        Assert.That(CountLinks(message.TextBody) + CountLinks(message.HtmlBody), Is.Zero);
    }

    [Test]
    public void Escapes_the_name()
    {
        using var message = Compose(MailKind.PasswordReset, "<img src=x onerror=\"alert('x')\">");
        Assert.That(message.HtmlBody, Does.Not.Contain("<img").And.Contain("Hello &lt;img src=x"));
    }

    [TestCase("\r\nBcc: mallory@example.com\r\n\r\nBody")]
    [TestCase("\nBcc: mallory@example.com")]
    [TestCase("\rBcc: mallory@example.com")]
    [TestCase("\u2028Bcc: mallory@example.com")]
    public void A_line_break_begins_no_header(string text)
    {
        using var message = Compose(
            MailKind.PasswordReset, $"Jane{text}", Links with { Title = $"Blog{text}" }, "Blog <blog@blog.example>");
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        stream.Position = 0;
        using var read = MimeMessage.Load(stream);
        Assert.Multiple(() =>
        {
            Assert.That(read.Bcc, Is.Empty);
            Assert.That(read.Subject, Does.StartWith("Choose a new password for Blog Bcc: mallory@example.com"));
            Assert.That(read.TextBody, Does.StartWith("Hello Jane Bcc: mallory@example.com"));
            Assert.That(read.From.ToString(), Is.EqualTo("\"Blog\" <blog@blog.example>"));
        });
    }

    [TestCase(MailKind.PasswordReset, "http://localhost:3000/reset?token=abc-_123")]
    [TestCase(MailKind.EmailConfirmation, "http://localhost:3000/confirm?token=abc-_123")]
    public void Links_to_a_front_end_on_this_machine_by_default(MailKind kind, string link)
    {
        using var message = Compose(kind, links: new SiteLinks("Blog", null, null));
        Assert.That(message.TextBody, Does.Contain(link));
    }

    private static int CountLinks(string? text) => text!.Split("http").Length - 1;

    private static MimeMessage Compose(
        MailKind kind, string? fullName = null, SiteLinks? links = null, string? from = null)
    {
        var composer = new MailComposer(
            Options.Create(new MailOptions { From = from }), links ?? Links, new FakeTimeProvider());
        return composer.Compose(new ClaimedMail(
            1, 1, kind, "jane@example.com", fullName, kind == MailKind.EmailChanged ? null : Token));
    }
}
