using Blog.Domain.Mail;
using Blog.Infrastructure.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Infrastructure.Mail;

internal static class MailServiceCollectionExtensions
{
    /// <summary>Adds the sending of mail, if it is on.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<MailOptions>(configuration);
        var transport = GetTransport(configuration);
        services.AddSingleton(new MailAvailability(IsEnabled: transport != MailTransport.None));
        if (transport == MailTransport.None)
        {
            return services.AddSingleton<IMailSender, DisabledMailSender>();
        }

        if (transport == MailTransport.Smtp)
        {
            services.AddValidatedOptions<SmtpOptions>(configuration);
            services.AddSingleton<IMailTransport, SmtpMailTransport>();
        }
        else
        {
            services.AddSingleton<IMailTransport>(CreateFolderTransport);
        }

        services.AddSingleton<MailComposer>();
        services.AddSingleton<MailDispatcher>();
        services.AddSingleton<MailSenderService>();
        services.AddSingleton<IMailSender>(provider => provider.GetRequiredService<MailSenderService>());
        return services.AddHostedService(provider => provider.GetRequiredService<MailSenderService>());
    }

    private static FolderMailTransport CreateFolderTransport(IServiceProvider provider) => new(
        Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, "data", "mail"),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<FolderMailTransport>>());

    /// <summary>Reads the setting before there are services. The options validate it when the program starts.</summary>
    private static MailTransport GetTransport(IConfiguration configuration) =>
        Enum.TryParse<MailTransport>(
            configuration.GetSection(MailOptions.SectionName)[nameof(MailOptions.Transport)],
            ignoreCase: true,
            out var transport)
        && Enum.IsDefined(transport)
            ? transport
            : MailTransport.None;
}
