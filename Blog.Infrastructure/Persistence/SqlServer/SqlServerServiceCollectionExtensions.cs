using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Queries;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Infrastructure.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.SqlServer;

internal static class SqlServerServiceCollectionExtensions
{
    public static IServiceCollection AddSqlServer(this IServiceCollection services)
    {
        services.AddSingleton<SqlServerEngine>();
        services.AddSingleton<IDatabaseEngine>(provider => provider.GetRequiredService<SqlServerEngine>());

        // Waiting for the server takes no thread. SqlClient's pool has 100 connections by default.
        services.AddSingleton(new DatabaseConcurrency(Reads: 100, ExpensiveReads: 8));
        services.AddSingleton<IDatabaseMonitor, SqlServerMonitor>();
        services.AddSingleton<IDatabaseBackup, SqlServerBackup>();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, SqlServerDatabaseOptionsValidator>();
        services.AddHostedService<SqlServerFullTextIndexMonitor>();
        services.AddSingleton<SqlServerFullTextIndex>();
        services.AddSingleton<SearchTextInterceptor>();
        services.AddBlogDbContext<SqlServerBlogDbContext>((provider, options, connectionString) => options
            .UseSqlServer(
                connectionString,
                sqlServer => sqlServer.ExecutionStrategy(dependencies => new SqlServerExecutionStrategy(
                    dependencies, provider.GetRequiredService<TimeProvider>())))
            .AddInterceptors(provider.GetRequiredService<SearchTextInterceptor>()));
        services.AddScoped<IUnitOfWork, SqlServerUnitOfWork>();
        services.AddSingleton<SqlServerDatabaseVersion>();
        services.AddSingleton<IDatabaseVersion>(provider => provider.GetRequiredService<SqlServerDatabaseVersion>());

        services.AddSingleton<ISessionActivityStore, SqlServerSessionActivityStore>();

        // Not cached: another instance of the program may change the password, which must end the token at once.
        return services.AddScoped<IUserProfileReader, UserProfileReader>();
    }
}
