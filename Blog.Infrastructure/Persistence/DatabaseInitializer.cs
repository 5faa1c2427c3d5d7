using Blog.Infrastructure.Persistence.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence;

/// <summary>Brings the database to where the program needs it.</summary>
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

    public Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider == DatabaseProvider.Sqlite)
        {
            CreateFolder();
        }

        return context.Database.MigrateAsync(cancellationToken);
    }

    public async Task SeedAsync(
        int userCount, int articleCount, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        await sampleData.AddAsync(userCount, articleCount, progress, cancellationToken);
    }

    private void CreateFolder()
    {
        var file = new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource;
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
