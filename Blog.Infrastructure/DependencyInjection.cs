using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Auditing;
using Blog.Domain.Exports;
using Blog.Domain.Idempotency;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Infrastructure.Accounts;
using Blog.Infrastructure.Caching;
using Blog.Infrastructure.Configuration;
using Blog.Infrastructure.Diagnostics;
using Blog.Infrastructure.Mail;
using Blog.Infrastructure.Markdown;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Queries;
using Blog.Infrastructure.Persistence.Repositories;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Infrastructure.Persistence.UnitOfWork;
using Blog.Infrastructure.Security;
using Blog.Infrastructure.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure;

/// <summary>The entry point of the infrastructure.</summary>
public static class DependencyInjection
{
    /// <summary>The tag of the health checks that tell whether the program can serve requests.</summary>
    public const string ReadyTag = "ready";

    /// <summary>Orchestrators poll every few seconds and treat a timeout as a failure.</summary>
    private static readonly TimeSpan HealthCheckTimeout = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Adds Redis where it is set, the database, the repositories, the domain's services, the password hasher and the
    /// health checks.
    /// </summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<BlogMetrics>();
        services.AddValidatedOptions<ConcurrencyOptions>(configuration);
        services.AddRedis(configuration);
        services.AddDatabase(configuration);
        services.AddRepositories();
        services.AddDomainServices();
        services.AddAccounts(configuration);
        services.AddMail(configuration);
        services.AddMarkdown();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Pbkdf2PasswordHasher.Iterations);
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddSingleton<IPasswordHasher, Pbkdf2PasswordHasher>();
        services.AddReadinessChecks();
        return services;
    }

    private static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<DatabaseOptions>(configuration);
        services.AddSingleton<IPostConfigureOptions<DatabaseOptions>, ConnectionStringPostConfigure>();
        _ = GetProvider(configuration) == DatabaseProvider.SqlServer ? services.AddSqlServer() : services.AddSqlite();
        services.AddSingleton<WriteLimiter>();
        services.AddScoped<DeferredCommit>();
        services.AddScoped<IDeferredCommit>(provider => provider.GetRequiredService<DeferredCommit>());
        services.AddSingleton(provider => new TransientErrors(provider.GetRequiredService<IDatabaseEngine>()));

        services.AddScoped<DemoDataSeeder>();
        services.AddScoped<LoadTestDataSeeder>();
        services.AddScoped<TextRendering>();
        services.AddScoped<IDatabaseInitializer, DatabaseInitializer>();
        services.AddSingleton<DatabaseMigrationHostedService>();
        services.AddSingleton<IDatabaseReadiness>(
            provider => provider.GetRequiredService<DatabaseMigrationHostedService>());
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseMigrationHostedService>());
    }

    private static void AddRepositories(this IServiceCollection services)
    {
        services.AddSingleton<CompiledQueries>();
        services.AddSingleton<ListCountCache>();
        services.AddSingleton<BestMatchCache>();
        services.AddScoped<ArticleListQuery>();
        services.AddScoped<OwnArticleListQuery>();
        services.AddScoped<FollowListQuery>();
        services.AddScoped<IUserRepository, UserRepository>();
        services.AddScoped<IArticleRepository, ArticleRepository>();
        services.AddScoped<IRevisionRepository, RevisionRepository>();
        services.AddScoped<ICommentRepository, CommentRepository>();
        services.AddScoped<ITagRepository, TagRepository>();
        services.AddScoped<IFavoriteRepository, FavoriteRepository>();
        services.AddScoped<IFollowRepository, FollowRepository>();
        services.AddScoped<ISessionRepository, SessionRepository>();
        services.AddScoped<IOneTimeLinkRepository, OneTimeLinkRepository>();
        services.AddScoped<IMailOutbox, MailOutbox>();
        services.AddScoped<IAuditRepository, AuditRepository>();
        services.AddScoped<IAccountRepository, AccountRepository>();
        services.AddScoped<IExportRepository, ExportRepository>();
        services.AddScoped<IStoredResponseRepository, StoredResponseRepository>();
    }

    private static void AddDomainServices(this IServiceCollection services)
    {
        services.AddScoped<AccessPolicy>();
        services.AddScoped<PasswordVerifier>();
        services.AddScoped<UserService>();
        services.AddScoped<SessionService>();
        services.AddScoped<OneTimeLinkService>();
        services.AddScoped<MailService>();
        services.AddScoped<MailDeliveryService>();
        services.AddScoped<AccountDeletion>();
        services.AddScoped<AccountService>();
        services.AddScoped<PasswordResetService>();
        services.AddScoped<AdministrationService>();
        services.AddScoped<ExportService>();
        services.AddScoped<ArticleEditor>();
        services.AddScoped<IdempotencyService>();
        services.AddScoped<ArticleService>();
        services.AddScoped<RevisionService>();
        services.AddScoped<CommentService>();
        services.AddScoped<TagService>();
        services.AddScoped<FavoriteService>();
        services.AddScoped<AuthorService>();
    }

    private static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<AccountOptions>(configuration);
        services.AddValidatedOptions<AuditOptions>(configuration);
        services.AddSingleton(provider => new AccountRules(
            provider.GetRequiredService<IOptions<AccountOptions>>().Value.RequireConfirmedEmail));
        services.AddSingleton<SessionActivityService>();
        services.AddSingleton<ISessionActivity>(provider => provider.GetRequiredService<SessionActivityService>());
        services.AddHostedService(provider => provider.GetRequiredService<SessionActivityService>());
        services.AddScoped<ExpiredDataRemoval>();
        services.AddHostedService<ExpiredDataRemovalService>();
    }

    private static void AddReadinessChecks(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<StartupHealthCheck>("startup", tags: [ReadyTag])
            .AddDbContextCheck<BlogDbContext>("database", tags: [ReadyTag], customTestQuery: CanReadAsync);
        services.Configure<HealthCheckServiceOptions>(options =>
        {
            foreach (var registration in options.Registrations.Where(check => check.Tags.Contains(ReadyTag)))
            {
                registration.Timeout = HealthCheckTimeout;
            }
        });
    }

    /// <summary>
    /// Reads the engine's name before there are services. The options validate it when the program starts.
    /// </summary>
    private static DatabaseProvider GetProvider(IConfiguration configuration) =>
        Enum.TryParse<DatabaseProvider>(
            configuration.GetSection(DatabaseOptions.SectionName)[nameof(DatabaseOptions.Provider)],
            ignoreCase: true,
            out var provider)
            ? provider
            : default;

    private static async Task<bool> CanReadAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        await context.Users.AnyAsync(cancellationToken);
        return true;
    }
}
