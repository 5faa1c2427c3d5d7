using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Caching;
using Blog.Infrastructure.Persistence.Queries;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Infrastructure.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Registers SQLite as the database of the program.</summary>
/// <remarks>
/// <para>
/// SQLite has one writer at a time, and a commit costs about as much as a write. Requests that write therefore queue,
/// and those that wait at the same time share a transaction:
/// </para>
/// <code>
///  request ─┐ RunAsync                                  one connection, one loop
///  request ─┼─────────▶ SqliteWriteQueue ─▶ BEGIN ─▶ SAVEPOINT, work of 1, RELEASE ─▶ … of n  ─▶ COMMIT
///  request ─┘ awaits                                  (a failed one is rolled back alone)          │
///     ▲                                                                                            │
///     └──────────────────────── each gets its own result or exception ─────────────────────────────┘
/// </code>
/// <para>
/// A request is answered only after the commit. Reads never queue: they use connections of their own, and see the last
/// committed state from the write-ahead log. Only a failed COMMIT fails every write that shares it.
/// </para>
/// </remarks>
internal static class SqliteServiceCollectionExtensions
{
    public static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<IDatabaseEngine, SqliteEngine>();

        // SQLite runs in this program, on the threads of the requests.
        services.AddSingleton(new DatabaseConcurrency(
            Reads: Environment.ProcessorCount, ExpensiveReads: Math.Max(1, Environment.ProcessorCount / 2)));
        services.AddSingleton<IValidateOptions<CacheOptions>, SqliteCacheOptionsValidator>();
        services.AddSingleton<SqliteDatabaseFile>();
        services.AddSingleton<IDatabaseMonitor, SqliteDatabaseMonitor>();
        services.AddSingleton<IDatabaseBackup, SqliteDatabaseBackup>();
        services.AddSingleton<SqliteConnectionInterceptor>();
        services.AddSingleton<SqliteCommandInterceptor>();
        services.AddBlogDbContext<SqliteBlogDbContext>((provider, options, connectionString) => options
            .UseSqlite(connectionString)
            .ReplaceService<IMigrationsSqlGenerator, InPlaceMigrationsSqlGenerator>()
            .AddInterceptors(
                provider.GetRequiredService<SqliteConnectionInterceptor>(),
                provider.GetRequiredService<SqliteCommandInterceptor>()));
        services.AddSingleton<SqliteWriteQueue>();
        services.AddScoped<IUnitOfWork, SqliteUnitOfWork>();

        // The version changes with the writes of other programs too, so a profile can be cached until it does.
        services.AddSingleton<IDatabaseVersion, SqliteDatabaseVersion>();
        services.AddSingleton<UserProfileCache>();
        services.AddSingleton<ISessionActivityStore, SqliteSessionActivityStore>();
        services.AddScoped<UserProfileReader>();
        return services.AddScoped<IUserProfileReader, CachedUserProfileReader>();
    }
}
