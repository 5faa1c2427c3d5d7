using Blog.Infrastructure.Persistence.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Migrates and seeds the database. Any number of instances of the program may do so at once.</summary>
internal sealed class DatabaseInitializer(
    BlogDbContext context,
    IDatabaseEngine engine,
    IDatabaseMonitor monitor,
    DemoDataSeeder demoData,
    LoadTestDataSeeder sampleData,
    TextRendering textRendering,
    IOptions<DatabaseOptions> options) : IDatabaseInitializer
{
    /// <summary>A batch of sample data is larger than the write of a request.</summary>
    private static readonly TimeSpan SeedTimeout = TimeSpan.FromMinutes(1);

    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        if (options.Value.MigrateOnStart)
        {
            await MigrateAsync(cancellationToken);
        }
        else if (context.Database.GetMigrations().Except(await ReadAppliedMigrationsAsync(cancellationToken)).Any())
        {
            throw new DatabaseNotReadyException("The database has pending migrations. Run the migrate command.");
        }
        else
        {
            // The migrate command may have been interrupted.
            await textRendering.RunAsync(cancellationToken);
        }

        await engine.InspectAsync(context, cancellationToken);
        if (options.Value.DemoData)
        {
            await demoData.AddToEmptyDatabaseAsync(cancellationToken);
        }
    }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        monitor.Validate();
        _ = await ReadAppliedMigrationsAsync(cancellationToken);
        await engine.MigrateAsync(context, cancellationToken);
        await textRendering.RunAsync(cancellationToken);
    }

    public async Task<SeedResult> SeedAsync(
        int userCount, int articleCount, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        context.Database.SetCommandTimeout(SeedTimeout);
        return await sampleData.AddAsync(userCount, articleCount, progress, cancellationToken);
    }

    /// <exception cref="DatabaseNotReadyException">The database is of a newer version.</exception>
    private async Task<List<string>> ReadAppliedMigrationsAsync(CancellationToken cancellationToken)
    {
        List<string> applied = [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)];
        if (MigrationHistory.FindUnknown(context, applied) is { } unknown)
        {
            throw new DatabaseNotReadyException(
                MigrationHistory.DescribeUnknown("The database", unknown)
                + " Run the version of the program that wrote it.");
        }

        return applied;
    }
}
