using System.Text.RegularExpressions;
using Blog.Infrastructure.Persistence.UnitOfWork;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Knows SQLite's connection strings and error codes (https://www.sqlite.org/rescode.html).</summary>
internal sealed partial class SqliteEngine(IHostEnvironment environment) : IDatabaseEngine
{
    private const string DefaultFile = "data/blog.db";

    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;
    private const int ForeignKeyViolation = 787;

    private volatile bool hasMigrated;

    /// <summary>Makes the file's path independent of the folder that the program was started from.</summary>
    public string CompleteConnectionString(string? connectionString)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException)
        {
            throw InvalidConnectionString();
        }

        if (builder.DataSource.Length == 0)
        {
            builder.DataSource = DefaultFile;
        }

        if (!IsFileDatabase(builder))
        {
            throw InvalidConnectionString();
        }

        builder.DataSource = Path.GetFullPath(builder.DataSource, environment.ContentRootPath);
        builder.ForeignKeys ??= true;

        // The context pool keeps connections open, and a second pool would keep them open when the program ends.
        builder.Pooling = false;
        builder.DefaultTimeout = (int)DatabaseOptions.DefaultLockTimeout.TotalSeconds;
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate)
        {
            // A database that disappears while the program runs must not be replaced by an empty one.
            builder.Mode = SqliteOpenMode.ReadWrite;
        }

        return builder.ConnectionString;
    }

    public bool IsTransient(Exception exception) =>
        exception is SqliteException error && SqliteErrorCodes.IsTransient(error.SqliteErrorCode);

    public ConstraintViolation? FindViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException error
            ? error.SqliteExtendedErrorCode switch
            {
                UniqueViolation or PrimaryKeyViolation => new ConstraintViolation.Unique(FindColumns(error.Message)),
                ForeignKeyViolation => new ConstraintViolation.ForeignKey(),
                _ => null,
            }
            : null;

    public async Task MigrateAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        if (hasMigrated && !File.Exists(file))
        {
            throw SqliteFileSystem.Missing(file);
        }

        using var migrationLock = await SqliteMigrationLock.AcquireAsync(file, cancellationToken);
        SqliteFileSystem.CreateDatabase(file);
        await DeleteAbandonedLockRowAsync(context, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);

        // EF Core switches the write-ahead log on only in a file that it creates itself.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", cancellationToken);
        hasMigrated = true;
    }

    /// <summary>Does nothing: every SQLite can do the same.</summary>
    public Task InspectAsync(BlogDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Deletes the row that a killed program has left in EF Core's lock table. The caller holds the
    /// <see cref="SqliteMigrationLock"/>, so no other program is migrating.
    /// </summary>
    private static async Task DeleteAbandonedLockRowAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteErrorCodes.GenericError)
        {
            // No migration has been applied yet, so the table does not exist.
        }
    }

    /// <summary>Refuses databases in memory, which end with their connection.</summary>
    private static bool IsFileDatabase(SqliteConnectionStringBuilder builder) =>
        builder.Mode != SqliteOpenMode.Memory
        && !builder.DataSource.StartsWith(':')
        && !builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    private static FormatException InvalidConnectionString() =>
        new("ConnectionStrings:Blog is not a SQLite connection string with the path of a file.");

    private static string? FindColumns(string message) =>
        ConstraintName().Match(message) is { Success: true } name ? name.Groups["name"].Value : null;

    [GeneratedRegex(@"constraint failed: (?<name>\w+\.\w+)")]
    private static partial Regex ConstraintName();
}
