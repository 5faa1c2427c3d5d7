using Blog.Infrastructure.Persistence.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>
/// An empty database that is migrated once and copied, because migrating takes most of the time of a start. Tests of
/// migrations and of the start begin without a file.
/// </summary>
public static class MigratedSqliteFile
{
    private static readonly Lazy<Task<byte[]>> Content = new(MigrateAsync);

    /// <summary>Writes a copy, and creates its folder.</summary>
    public static async Task CopyToAsync(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, await Content.Value);
    }

    private static async Task<byte[]> MigrateAsync()
    {
        using var folder = new SqliteTestFolder();
        await using (var services = folder.CreateServices())
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IDatabaseInitializer>().MigrateAsync(CancellationToken.None);
        }

        // The log is merged into the file when the last connection is closed.
        Assert.That(folder.FileNames, Has.None.EndsWith("-wal"));
        return await File.ReadAllBytesAsync(folder.DatabaseFile);
    }
}
