using Blog.Domain.Sessions;
using Blog.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Blog.Tests.Support;

/// <summary>The services of the infrastructure as the program registers them, without the program.</summary>
public static class InfrastructureServices
{
    public static IServiceCollection Create(string provider, string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Blog"] = connectionString,
        }).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = AppContext.BaseDirectory })
            .AddSingleton(new SessionLifetime(TimeSpan.FromDays(7)))
            .AddInfrastructure(configuration);
    }
}
