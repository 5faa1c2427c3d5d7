using Blog.Infrastructure.Persistence.Seeding;
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
        else if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new DatabaseNotReadyException("It lacks migrations, which the command migrate applies.");
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

        // EF Core sets it with a file that it makes itself; an empty one may have been there.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", cancellationToken);
    }

    private async Task MigrateSqlServerAsync(CancellationToken cancellationToken)
    {
        await using var migrationLock = await SqlServerMigrationLock.AcquireAsync(
            options.Value.ConnectionString!, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }
}
