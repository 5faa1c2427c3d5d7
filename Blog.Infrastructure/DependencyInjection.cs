using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Configuration;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Interceptors;
using Blog.Infrastructure.Persistence.Repositories;
using Blog.Infrastructure.Persistence.Saving;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure;

/// <summary>The one door into the infrastructure.</summary>
public static class DependencyInjection
{
    /// <summary>The tag of the health checks that decide whether requests can be served.</summary>
    public const string ReadyTag = "ready";

    private const int SqlServerRetries = 3;

    /// <summary>An orchestrator asks every few seconds, and takes silence for an answer.</summary>
    private static readonly TimeSpan HealthCheckTimeout = TimeSpan.FromSeconds(4);

    /// <summary>Somebody waits for the answer; what takes longer to pass is answered with 503.</summary>
    private static readonly TimeSpan SqlServerMaxRetryDelay = TimeSpan.FromSeconds(2);

    /// <summary>Adds the database, the repositories over it, the domain's services and the password hasher.</summary>
    /// <param name="services">What to add to.</param>
    /// <param name="configuration">The settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddDatabase(configuration);
        services.AddRepositories();
        services.AddDomainServices();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Pbkdf2PasswordHasher.Iterations);
        services.AddSingleton<IPasswordHasher, Pbkdf2PasswordHasher>();
        services.AddHealthChecks()
            .AddCheck<StartupHealthCheck>("startup", tags: [ReadyTag])
            .AddDbContextCheck<BlogDbContext>("database", tags: [ReadyTag], customTestQuery: CanReadAsync);
        services.Configure<HealthCheckServiceOptions>(options =>
        {
            foreach (var registration in options.Registrations.Where(registration => registration.Tags.Contains(ReadyTag)))
            {
                registration.Timeout = HealthCheckTimeout;
            }
        });
        return services;
    }

    private static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindSettings(configuration.GetSection(DatabaseOptions.Section)).ValidateOnStart();
        services.AddSingleton<DatabaseOptionsSetup>();
        services.AddSingleton<IPostConfigureOptions<DatabaseOptions>>(
            provider => provider.GetRequiredService<DatabaseOptionsSetup>());
        services.AddSingleton<IValidateOptions<DatabaseOptions>>(
            provider => provider.GetRequiredService<DatabaseOptionsSetup>());

        services.AddSingleton<SoftDeleteInterceptor>();
        services.AddSingleton<AuditInterceptor>();
        services.AddSingleton<SqliteConnectionInterceptor>();
        services.AddSingleton<SqliteCommandInterceptor>();
        services.AddDbContextPool<SqliteBlogDbContext>((provider, options) => Configure(options, provider)
            .UseSqlite(ConnectionString(provider))
            .AddInterceptors(
                provider.GetRequiredService<SqliteConnectionInterceptor>(),
                provider.GetRequiredService<SqliteCommandInterceptor>()));
        services.AddDbContextPool<SqlServerBlogDbContext>((provider, options) => Configure(options, provider)
            .UseSqlServer(ConnectionString(provider), sqlServer => sqlServer.EnableRetryOnFailure(
                SqlServerRetries, SqlServerMaxRetryDelay, errorNumbersToAdd: null)));
        services.AddScoped<BlogDbContext>(provider => ProviderOf(provider) switch
        {
            DatabaseProvider.SqlServer => provider.GetRequiredService<SqlServerBlogDbContext>(),
            DatabaseProvider.Sqlite or _ => provider.GetRequiredService<SqliteBlogDbContext>(),
        });

        services.AddScoped<DemoData>();
        services.AddScoped<SampleData>();
        services.AddScoped<IDatabaseInitializer, DatabaseInitializer>();
        services.AddSingleton<ITemporaryFaults, TemporaryFaults>();
        services.AddSingleton<DatabaseStartup>();
        services.AddSingleton<IDatabaseReadiness>(provider => provider.GetRequiredService<DatabaseStartup>());
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseStartup>());
    }

    private static void AddRepositories(this IServiceCollection services)
    {
        services.AddSingleton<CompiledQueries>();
        services.AddSingleton<SqliteWriters>();
        services.AddSingleton<WriteCounter>();
        services.AddSingleton<SqliteWriteCounter>();
        services.AddSingleton<IWriteCounter>(provider => ProviderOf(provider) switch
        {
            DatabaseProvider.SqlServer => provider.GetRequiredService<WriteCounter>(),
            DatabaseProvider.Sqlite or _ => provider.GetRequiredService<SqliteWriteCounter>(),
        });
        services.AddSingleton<KeptProfiles>();
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IUserRepository, UserRepository>();
        services.AddScoped<IArticleRepository, ArticleRepository>();
        services.AddScoped<ICommentRepository, CommentRepository>();
        services.AddScoped<ITagRepository, TagRepository>();
        services.AddScoped<IFavoriteRepository, FavoriteRepository>();
        services.AddScoped<IFollowRepository, FollowRepository>();
    }

    private static void AddDomainServices(this IServiceCollection services)
    {
        services.AddScoped<UserService>();
        services.AddScoped<ArticleService>();
        services.AddScoped<CommentService>();
        services.AddScoped<TagService>();
        services.AddScoped<FavoriteService>();
        services.AddScoped<AuthorService>();
    }

    private static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, IServiceProvider provider) => options
        .AddInterceptors(
            provider.GetRequiredService<SoftDeleteInterceptor>(),
            provider.GetRequiredService<AuditInterceptor>())

        // Faults are logged once, where they end the request; and SQL Server's text for a taken key quotes the email.
        .ConfigureWarnings(warnings => warnings.Ignore(
            CoreEventId.SaveChangesFailed,
            CoreEventId.OptimisticConcurrencyException,
            CoreEventId.QueryIterationFailed,
            RelationalEventId.CommandError,
            RelationalEventId.ConnectionError,
            RelationalEventId.TransactionError));

    private static DatabaseProvider ProviderOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider;

    private static string? ConnectionString(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString;

    private static async Task<bool> CanReadAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        await context.Users.AnyAsync(cancellationToken);
        return true;
    }
}
