using System.ComponentModel.DataAnnotations;
using Blog.Infrastructure.Configuration;

namespace Blog.Infrastructure.Mail;

/// <summary>
/// The mail server, in the section <c>Mail:Smtp</c>. These settings are only read where mails are sent to a server.
/// </summary>
internal sealed class SmtpOptions : IConfigurationOptions, IValidatableObject
{
    /// <inheritdoc/>
    public static string SectionName => "Mail:Smtp";

    /// <summary>The name or address of the server.</summary>
    [Required(ErrorMessage = "Mail:Smtp:Host is missing: name the mail server, such as smtp.blog.example.")]
    public string Host { get; set; } = "";

    /// <summary>The port of the server.</summary>
    [Range(1, 65535, ErrorMessage = "Mail:Smtp:Port must be a whole number from 1 to 65535, such as 587.")]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is encrypted.</summary>
    [EnumDataType(typeof(SmtpSecurity), ErrorMessage = "Mail:Smtp:Security must be StartTls, Tls or None.")]
    public SmtpSecurity Security { get; set; }

    /// <summary>The name to sign in with; empty to send without signing in.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The password to sign in with.</summary>
    public string Password { get; set; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UserName.Length > 0 && Password.Length == 0)
        {
            yield return new ValidationResult(
                "Mail:Smtp:Password is missing: set it, or remove Mail:Smtp:UserName to send without signing in.");
        }
        else if (UserName.Length == 0 && Password.Length > 0)
        {
            yield return new ValidationResult(
                "Mail:Smtp:UserName is missing: set it, or remove Mail:Smtp:Password to send without signing in.");
        }
    }
}
