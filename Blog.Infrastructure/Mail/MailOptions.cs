using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Blog.Infrastructure.Configuration;
using MimeKit;

namespace Blog.Infrastructure.Mail;

/// <summary>The settings of mail in the section <c>Mail</c>.</summary>
internal sealed class MailOptions : IConfigurationOptions, IValidatableObject
{
    private const string DefaultSender = "blog@localhost";

    /// <inheritdoc/>
    public static string SectionName => "Mail";

    /// <summary>How mails leave the program.</summary>
    [EnumDataType(typeof(MailTransport), ErrorMessage = "Mail:Transport must be None, Folder or Smtp.")]
    public MailTransport Transport { get; set; }

    /// <summary>The sender, with or without a name. A server needs it.</summary>
    public string? From { get; set; }

    /// <summary>Returns the sender.</summary>
    public MailboxAddress GetSender() =>
        TryParse(From, out var sender) ? sender : new MailboxAddress(name: null, DefaultSender);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(From))
        {
            if (Transport == MailTransport.Smtp)
            {
                yield return new ValidationResult(
                    "Mail:From is missing: name the sender of mails, such as blog@blog.example.");
            }
        }
        else if (!TryParse(From, out _))
        {
            yield return new ValidationResult(
                $"Mail:From is '{From}': give an email address, such as blog@blog.example, "
                + "or a name and an address, such as Blog <blog@blog.example>.");
        }
    }

    private static bool TryParse(string? text, [NotNullWhen(true)] out MailboxAddress? sender) =>
        MailboxAddress.TryParse(text, out sender)
        && sender.Address.Split('@') is [{ Length: > 0 }, { Length: > 0 }]
        && !text!.Any(char.IsControl);
}
