using Blog.Api.Authentication;
using Blog.Api.Hosting;
using Blog.Api.OpenApi;
using Blog.Api.RateLimiting;
using Blog.Infrastructure.Configuration;
using Blog.Infrastructure.Mail;
using Blog.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Blog.Tests.Api.Startup;

[Parallelizable(ParallelScope.All)]
public sealed class OptionsValidationTests
{
    [Test]
    public void Binds_settings_of_every_type()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Bind<DatabaseOptions>(("Provider", "sqlserver")).Provider, Is.EqualTo(DatabaseProvider.SqlServer));
            Assert.That(Bind<ConsoleLogOptions>(("Format", "json")).Format, Is.EqualTo(ConsoleLogFormat.Json));
            Assert.That(Bind<SwaggerOptions>(("Enabled", "False")).Enabled, Is.False);
            Assert.That(Bind<RateLimitOptions>(("PermitsPerAccount", "7")).PermitsPerAccount, Is.EqualTo(7));
            Assert.That(Bind<RateLimitOptions>(("Window", "00:00:05")).Window, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(
                Bind<CrossOriginOptions>(
                    ("Origins:0", "https://a.example"), ("Origins:1", "https://b.example")).Origins,
                Is.EqualTo((string[])["https://a.example", "https://b.example"]));
        });
    }

    [Test]
    public void A_missing_setting_keeps_its_default() =>
        Assert.That(Bind<RateLimitOptions>().PermitsPerAddress, Is.EqualTo(100));

    [Test]
    public void An_empty_list_is_valid() =>
        Assert.That(Bind<CrossOriginOptions>(("Origins", "")).Origins, Is.Empty);

    [Test]
    public void Every_invalid_setting_is_reported_with_its_allowed_values()
    {
        Assert.Multiple(() =>
        {
            AssertInvalid<DatabaseOptions>(
                [("Provider", "Postgres"), ("DemoData", "maybe")],
                "Database:Provider must be Sqlite or SqlServer.",
                "Database:DemoData must be true or false.");
            AssertInvalid<DatabaseOptions>(
                [("Synchronous", "Off")], "Database:Synchronous must be Full or Normal.");
            foreach (var permits in new[] { "0", "many" })
            {
                AssertInvalid<RateLimitOptions>(
                    [("PermitsPerAddress", permits)],
                    "RateLimiting:PermitsPerAddress must be a whole number of at least 1.");
            }

            AssertInvalid<RateLimitOptions>(
                [("PermitsPerAddress", "99999999999"), ("Window", "soon")],
                "RateLimiting:PermitsPerAddress must be a whole number of at least 1.",
                "RateLimiting:Window must be from one second to one day, such as 00:01:00.");
            AssertInvalid<RateLimitOptions>(
                [
                    ("ConcurrentReads", "0"), ("QueuedReads", "-1"), ("ConcurrentExpensiveRequests", "0"),
                    ("QueuedExpensiveRequests", "-1"), ("ConcurrencyPerAddress", "0"), ("RefusalDelay", "1.00:00:00"),
                ],
                "RateLimiting:ConcurrentReads must be a whole number of at least 1.",
                "RateLimiting:QueuedReads must be a whole number of at least 0.",
                "RateLimiting:ConcurrentExpensiveRequests must be a whole number of at least 1.",
                "RateLimiting:QueuedExpensiveRequests must be a whole number of at least 0.",
                "RateLimiting:ConcurrencyPerAddress must be a whole number of at least 1.",
                "RateLimiting:RefusalDelay must be from zero to ten seconds, such as 00:00:00.5.");
            AssertInvalid<ConcurrencyOptions>(
                [("ConcurrentPasswordHashes", "0"), ("QueuedPasswordHashes", "-1"), ("QueuedWrites", "0")],
                "RateLimiting:ConcurrentPasswordHashes must be a whole number of at least 1.",
                "RateLimiting:QueuedPasswordHashes must be a whole number of at least 0.",
                "RateLimiting:QueuedWrites must be a whole number of at least 1.");
            AssertInvalid<ConsoleLogOptions>([("Format", "Xml")], "Logging:Format must be Text or Json.");
            AssertInvalid<RateLimitOptions>(
                [("PermitsPerAccountAndAddress", "0")],
                "RateLimiting:PermitsPerAccountAndAddress must be a whole number of at least 1.");
            AssertInvalid<JwtOptions>(
                [("Lifetime", "a week")],
                "Jwt:Lifetime must be from one second to ten years, such as 7.00:00:00 for seven days.");
            AssertInvalid<CrossOriginOptions>(
                [("Origins", "https://blog.example")],
                "Cors:Origins must be a list: name its members Cors:Origins:0, Cors:Origins:1 and so on.");
        });
    }

    [Test]
    public void Every_invalid_setting_of_mail_is_reported()
    {
        Assert.Multiple(() =>
        {
            foreach (var transport in new[] { "Pigeon", "7" })
            {
                AssertInvalid<MailOptions>(
                    [("Transport", transport)], "Mail:Transport must be None, Folder or Smtp.");
            }

            AssertInvalid<MailOptions>(
                [("Transport", "Smtp")], "Mail:From is missing: name the sender of mails, such as blog@blog.example.");
            foreach (var sender in new[] { "nonsense", "Blog", "@blog.example", "blog@", "a@b.example, c@d.example" })
            {
                AssertInvalid<MailOptions>(
                    [("From", sender)],
                    $"Mail:From is '{sender}': give an email address, such as blog@blog.example, or a name and an "
                    + "address, such as Blog <blog@blog.example>.");
            }

            AssertInvalid<SmtpOptions>(
                [("Port", "0")],
                "Mail:Smtp:Host is missing: name the mail server, such as smtp.blog.example.",
                "Mail:Smtp:Port must be a whole number from 1 to 65535, such as 587.");
            AssertInvalid<SmtpOptions>(
                [("Port", "many"), ("Security", "Ssl")],
                "Mail:Smtp:Port must be a whole number from 1 to 65535, such as 587.",
                "Mail:Smtp:Security must be StartTls, Tls or None.");
            AssertInvalid<SmtpOptions>(
                [("Host", "mail"), ("UserName", "blog")],
                "Mail:Smtp:Password is missing: set it, or remove Mail:Smtp:UserName to send without signing in.");
            AssertInvalid<SmtpOptions>(
                [("Host", "mail"), ("Password", "secret")],
                "Mail:Smtp:UserName is missing: set it, or remove Mail:Smtp:Password to send without signing in.");
        });
    }

    [Test]
    public void Settings_of_mail_have_defaults()
    {
        var (mail, smtp) = (Bind<MailOptions>(), Bind<SmtpOptions>(("Host", "mail")));
        Assert.Multiple(() =>
        {
            Assert.That(mail.Transport, Is.EqualTo(MailTransport.None));
            Assert.That(mail.GetSender().Address, Is.EqualTo("blog@localhost"));
            Assert.That((smtp.Port, smtp.Security), Is.EqualTo((587, SmtpSecurity.StartTls)));
        });
    }

    private static void AssertInvalid<TOptions>((string Key, string Value)[] settings, params string[] messages)
        where TOptions : class, IConfigurationOptions =>
        Assert.That(
            Assert.Throws<OptionsValidationException>(() => Bind<TOptions>(settings))!.Failures,
            Is.EquivalentTo(messages));

    private static TOptions Bind<TOptions>(params (string Key, string Value)[] settings)
        where TOptions : class, IConfigurationOptions
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(
                setting => $"{TOptions.SectionName}:{setting.Key}", setting => (string?)setting.Value))
            .Build();
        var services = new ServiceCollection();
        services.AddValidatedOptions<TOptions>(configuration);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<TOptions>>().Value;
    }
}
