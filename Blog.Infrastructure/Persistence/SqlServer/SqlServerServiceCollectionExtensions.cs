using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Adds SQL Server as the program's database.</summary>
internal static class SqlServerServiceCollectionExtensions
{
    private const int MaxRetries = 3;

    /// <summary>A request waits, so what lasts longer is answered with 503.</summary>
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddSqlServer(this IServiceCollection services)
    {
        services.AddSingleton<IDatabaseEngine, SqlServerEngine>();
        services.AddBlogDbContext<SqlServerBlogDbContext>((_, options, connectionString) => options.UseSqlServer(
            connectionString,
            sqlServer => sqlServer.EnableRetryOnFailure(MaxRetries, MaxRetryDelay, errorNumbersToAdd: null)));
        services.AddScoped<IUnitOfWork, SqlServerUnitOfWork>();
        services.AddSingleton<SqlServerDatabaseVersion>();
        services.AddSingleton<IDatabaseVersion>(provider => provider.GetRequiredService<SqlServerDatabaseVersion>());

        // Not cached: another copy of the program may change the password, which must end the token at once.
        return services.AddScoped<IUserProfileReader, UserProfileReader>();
    }
}
