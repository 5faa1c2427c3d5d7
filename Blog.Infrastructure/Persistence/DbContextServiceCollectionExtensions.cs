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
            // Interceptors run in this order, and later ones depend on earlier ones.
            options.AddInterceptors(
                provider.GetRequiredService<SoftDeleteInterceptor>(),
                provider.GetRequiredService<AuditInterceptor>(),
                provider.GetRequiredService<PublicationDateInterceptor>());

            // Errors are logged once, at the end of the request. A duplicate key error of the provider contains the
            // email address, so it must not be logged here.
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
