using Blog.Domain.Mail;
using Microsoft.Extensions.Options;

namespace Blog.Api.Feeds;

/// <summary>
/// Requires the URLs for mails where mail is sent. In development, mails have links to a front end on this machine.
/// </summary>
internal sealed class MailUrlValidator(MailAvailability mail, IHostEnvironment environment)
    : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        if (!mail.IsEnabled || environment.IsDevelopment())
        {
            return ValidateOptionsResult.Success;
        }

        (string Name, string? Value, string Example)[] urls =
        [
            (nameof(options.PasswordResetUrl), options.PasswordResetUrl, SiteOptions.PasswordResetExample),
            (nameof(options.EmailConfirmationUrl), options.EmailConfirmationUrl, SiteOptions.EmailConfirmationExample),
        ];
        var failures = urls
            .Where(url => url.Value is null)
            .Select(url => $"Site:{url.Name} is missing: give the page that mails link to, such as {url.Example}, "
                + "or set Mail:Transport to None.")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
