using Blog.Domain.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Infrastructure.Mail;

internal static class MailServiceCollectionExtensions
{
    /// <summary>Adds the sending of mail.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        services.AddSingleton(new MailAvailability(IsEnabled: false));
        return services.AddSingleton<IMailSender, DisabledMailSender>();
    }
}
