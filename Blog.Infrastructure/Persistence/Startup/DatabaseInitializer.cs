using Blog.Infrastructure.Persistence.Seeding;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Brings the database to where the program needs it; any number of copies may do so at once.</summary>
internal sealed class DatabaseInitializer(
    BlogDbContext context, DemoData demoData, SampleData sampleData, IOptions<DatabaseOptions> options) : IDatabaseInitializer
{
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        if (options.Value.MigrateOnStart)
        {
            await MigrateAsync(cancellationToken);
        }

        if (options.Value.DemoData)
        {
            await demoData.AddToEmptyDatabaseAsync(cancellationToken);
        }
    }

    public Task MigrateAsync(CancellationToken cancellationToken) =>
        options.Value.Provider == DatabaseProvider.Sqlite
            ? MigrateSqliteAsync(cancellationToken)
            : MigrateSqlServerAsync(cancellationToken);

    public async Task SeedAsync(
        int userCount, int articleCount, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        await sampleData.AddAsync(userCount, articleCount, progress, cancellationToken);
    }

    private async Task MigrateSqliteAsync(CancellationToken cancellationToken)
    {
        var connectionString = new SqliteConnectionStringBuilder(context.Database.GetConnectionString());
        using var migrationLock = await SqliteMigrationLock.AcquireAsync(connectionString.DataSource, cancellationToken);
        if (await context.Database.CanConnectAsync(cancellationToken))
        {
            await SqliteMigrationLock.ClearLeftoverAsync(context, cancellationToken);
        }

        await context.Database.MigrateAsync(cancellationToken);
    }

    private async Task MigrateSqlServerAsync(CancellationToken cancellationToken)
    {
        const int databaseExists = 1801;
        try
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (SqlException exception) when (exception.Number == databaseExists)
        {
            // EF Core's lock is inside the database, so that two copies may both find none and create it.
            await context.Database.MigrateAsync(cancellationToken);
        }
    }
}
