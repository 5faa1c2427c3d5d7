using System.Net;
using Blog.Domain.Mail;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;

namespace Blog.Infrastructure.Mail;

/// <summary>Writes mails as text and as HTML.</summary>
internal sealed class MailComposer(IOptions<MailOptions> options, SiteLinks links, TimeProvider timeProvider)
{
    /// <summary>The page of a front end in development, where no other is set.</summary>
    public const string DevelopmentPasswordResetUrl = $"http://localhost:3000/reset?token={SiteLinks.TokenPlaceholder}";

    /// <summary>The page of a front end in development, where no other is set.</summary>
    public const string DevelopmentEmailConfirmationUrl =
        $"http://localhost:3000/confirm?token={SiteLinks.TokenPlaceholder}";

    private static readonly char[] Separators =
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), ' ', '\u2028', '\u2029'];

    private readonly MailboxAddress sender = options.Value.GetSender();

    private readonly SiteLinks links = links with
    {
        Title = ToOneLine(links.Title),
        PasswordResetUrl = links.PasswordResetUrl ?? DevelopmentPasswordResetUrl,
        EmailConfirmationUrl = links.EmailConfirmationUrl ?? DevelopmentEmailConfirmationUrl,
    };

    public MimeMessage Compose(ClaimedMail mail)
    {
        var content = GetContent(mail);
        var greeting = mail.FullName is null ? "Hello," : $"Hello {ToOneLine(mail.FullName)},";
        var body = new BodyBuilder { TextBody = ToText(greeting, content), HtmlBody = ToHtml(greeting, content) };
        var message = new MimeMessage
        {
            Subject = content.Subject,
            Date = timeProvider.GetUtcNow(),
            MessageId = MimeUtils.GenerateMessageId(sender.Domain),
            Body = body.ToMessageBody(),
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(name: null, mail.Recipient));

        // Automatic replies would go to the operator (RFC 3834, section 5).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private MailContent GetContent(ClaimedMail mail) => mail.Kind switch
    {
        MailKind.PasswordReset => new MailContent(
            $"Choose a new password for {links.Title}",
            $"Somebody, probably you, asked for a new password for your account at {links.Title}.",
            "Choose a new password",
            links.GetPasswordResetUrl(mail.Token!),
            "The link works once, and for an hour. If you did not ask for it, you need not do anything: your password "
            + "stays as it is."),
        MailKind.EmailConfirmation => new MailContent(
            $"Confirm your email address for {links.Title}",
            $"Please confirm that this is the email address of your account at {links.Title}.",
            "Confirm your email address",
            links.GetEmailConfirmationUrl(mail.Token!),
            "The link works once, and for a day. If you have no account there, you need not do anything."),
        MailKind.EmailChanged => new MailContent(
            $"Your email address for {links.Title} was changed",
            $"Your account at {links.Title} has another email address now, so this is the last mail to this one.",
            LinkText: null,
            Link: null,
            "If you did not change it, somebody else may know your password: please tell those who run "
            + $"{links.Title}."),
        _ => throw new InvalidOperationException($"There is no mail of the kind {mail.Kind}."),
    };

    private static string ToText(string greeting, MailContent content)
    {
        string[] paragraphs = content.Link is null
            ? [greeting, content.Text, content.Note]
            : [greeting, content.Text, $"{content.LinkText}:", content.Link, content.Note];
        return string.Join("\n\n", paragraphs) + "\n";
    }

    private static string ToHtml(string greeting, MailContent content)
    {
        var link = content.Link is null
            ? ""
            : $"<p><a href=\"{Escape(content.Link)}\">{Escape(content.LinkText)}</a></p>";
        return $"""
            <!DOCTYPE html>
            <html lang="en"><body>
            <p>{Escape(greeting)}</p>
            <p>{Escape(content.Text)}</p>
            {link}
            <p>{Escape(content.Note)}</p>
            </body></html>

            """;
    }

    private static string Escape(string? text) => WebUtility.HtmlEncode(text) ?? "";

    /// <summary>Removes line breaks, which would begin another header or paragraph.</summary>
    private static string ToOneLine(string text) =>
        string.Join(' ', text.Split(Separators, StringSplitOptions.RemoveEmptyEntries));

    private sealed record MailContent(string Subject, string Text, string? LinkText, string? Link, string Note);
}
