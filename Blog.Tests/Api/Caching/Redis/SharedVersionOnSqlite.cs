using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Caching;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Queries;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Blog.Tests.Api.Caching.Redis;

/// <summary>
/// Runs what SQL Server registers for several instances on SQLite, which then allows Redis. SQLite's own version, which
/// shows the writes of other instances, is not used.
/// </summary>
internal static class SharedVersionOnSqlite
{
    public static void AddTo(IServiceCollection services, TestEngine engine)
    {
        if (engine is not SqliteTestEngine)
        {
            return;
        }

        services.Remove(services.Single(service =>
            service.ServiceType == typeof(IValidateOptions<CacheOptions>)
            && service.ImplementationType == typeof(SqliteCacheOptionsValidator)));
        services.AddSingleton<SqlServerDatabaseVersion>();
        services.AddSingleton<IDatabaseVersion>(provider => provider.GetRequiredService<SqlServerDatabaseVersion>());
        services.AddScoped<IUnitOfWork, SqlServerUnitOfWork>();
        services.AddScoped<IUserProfileReader, UserProfileReader>();
    }
}
