using Blog.Infrastructure.Persistence.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence;

/// <summary>Registers the context of an engine as the program's <see cref="BlogDbContext"/>.</summary>
internal static class DbContextServiceCollectionExtensions
{
    /// <param name="configure">Selects the engine's provider, given the completed connection string.</param>
    public static IServiceCollection AddBlogDbContext<TContext>(
        this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder, string> configure)
        where TContext : BlogDbContext
    {
        services.AddSingleton<SoftDeleteInterceptor>();
        services.AddSingleton<AuditInterceptor>();
        services.AddSingleton<PublicationDateInterceptor>();
        services.AddDbContextPool<TContext>((provider, options) =>
        {
            // They run in this order, and each reads what those before it have set.
            options.AddInterceptors(
                provider.GetRequiredService<SoftDeleteInterceptor>(),
                provider.GetRequiredService<AuditInterceptor>(),
                provider.GetRequiredService<PublicationDateInterceptor>());

            // Errors are logged once, where they end the request. The engine's text for a duplicate key has the email.
            options.ConfigureWarnings(warnings => warnings.Ignore(
                CoreEventId.SaveChangesFailed,
                CoreEventId.OptimisticConcurrencyException,
                CoreEventId.QueryIterationFailed,
                RelationalEventId.CommandError,
                RelationalEventId.ConnectionError,
                RelationalEventId.TransactionError));

            var database = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
            configure(provider, options, database.ConnectionString);
        });
        return services.AddScoped<BlogDbContext>(provider => provider.GetRequiredService<TContext>());
    }
}
