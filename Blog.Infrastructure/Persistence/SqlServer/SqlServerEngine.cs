using System.Text.RegularExpressions;
using Blog.Infrastructure.Persistence.UnitOfWork;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Knows SQL Server's connection strings and error numbers.</summary>
internal sealed partial class SqlServerEngine(
    SqlServerFullTextIndex fullTextIndex, ILogger<SqlServerEngine> logger) : IDatabaseEngine
{
    internal const string FindRowVersioningSql =
        "SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()";

    private const int NoTimeout = 0;

    private const int DuplicateKeyInIndex = 2601;
    private const int DuplicateKeyInConstraint = 2627;
    private const int ForeignKeyViolation = 547;

    /// <summary>What a connection string gets where it does not say otherwise.</summary>
    private static readonly (string Keyword, object Value)[] Defaults =
    [
        // In seconds. A request waits for both, so SqlClient's defaults of 15 and 30 are too long.
        ("Connect Timeout", 5),
        ("Command Timeout", 5),

        // SqlClient would wait ten seconds before it reconnects. The execution strategy retries sooner.
        ("Connect Retry Count", 0),

        // Otherwise the pool refuses connections for up to a minute after one has failed, and retries are in vain.
        ("Pool Blocking Period", PoolBlockingPeriod.NeverBlock),
    ];

    public string CompleteConnectionString(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new FormatException(
                "ConnectionStrings:Blog is missing: set it to the connection string of the SQL Server database.");
        }

        SqlConnectionStringBuilder builder;
        try
        {
            builder = new SqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw InvalidConnectionString();
        }

        if (builder.DataSource.Length == 0)
        {
            throw InvalidConnectionString();
        }

        foreach (var (keyword, value) in Defaults.Where(each => !builder.ShouldSerialize(each.Keyword)))
        {
            builder[keyword] = value;
        }

        return builder.ConnectionString;
    }

    public bool IsTransient(Exception exception) => SqlServerTransientErrors.Contains(exception);

    public ConstraintViolation? FindViolation(DbUpdateException exception) => exception.InnerException switch
    {
        SqlException { Number: DuplicateKeyInIndex or DuplicateKeyInConstraint } error =>
            new ConstraintViolation.Unique(FindColumns(error.Message)),
        SqlException { Number: ForeignKeyViolation } => new ConstraintViolation.ForeignKey(),
        _ => null,
    };

    public async Task MigrateAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        await using var migrationLock = await SqlServerMigrationLock.AcquireAsync(
            context.Database.GetConnectionString()!, cancellationToken);

        // Building an index takes as long as it takes.
        context.Database.SetCommandTimeout(NoTimeout);
        await context.Database.MigrateAsync(cancellationToken);

        // Full-text search may have been installed since the migration ran.
        await CreateFullTextIndexAsync(context, cancellationToken);
        context.Database.SetCommandTimeout(null);
    }

    public async Task InspectAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await InspectFullTextIndexAsync(context, cancellationToken);
            if (!await context.Database.SqlQueryRaw<bool>(FindRowVersioningSql).SingleAsync(cancellationToken))
            {
                LogNoRowVersioning();
            }
        }
        catch (SqlException exception) when (!IsTransient(exception))
        {
            // The blog works without the answers: searches use LIKE.
            LogNotInspected(exception.Message);
        }
    }

    /// <summary>Finds out whether searches can use the full-text index.</summary>
    public async Task InspectFullTextIndexAsync(BlogDbContext context, CancellationToken cancellationToken) =>
        fullTextIndex.State = (SqlServerFullTextIndexState)await context.Database
            .SqlQueryRaw<int>(SqlServerFullTextIndex.FindStateSql)
            .SingleAsync(cancellationToken);

    private async Task CreateFullTextIndexAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.ExecuteSqlRawAsync(SqlServerFullTextIndex.CreateSql, cancellationToken);
        }
        catch (SqlException exception) when (!IsTransient(exception))
        {
            // The program may run with fewer permissions than the migration had.
            LogNoFullTextIndex(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The features of the server could not be determined, so none is used: {Reason}")]
    private partial void LogNotInspected(string reason);

    [LoggerMessage(
        LogLevel.Warning, "The full-text index cannot be created, so searches read all articles: {Reason}")]
    private partial void LogNoFullTextIndex(string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "READ_COMMITTED_SNAPSHOT is off in this database, so readers wait for writers. To switch it on, stop the "
        + "program and run ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON.")]
    private partial void LogNoRowVersioning();

    private static FormatException InvalidConnectionString() =>
        new("ConnectionStrings:Blog is not a SQL Server connection string.");

    private static string? FindColumns(string message) =>
        IndexName().Match(message) is { Success: true } name ? $"{name.Groups["table"]}.{name.Groups["column"]}" : null;

    // Take the first name only: the values that somebody typed come after it. Quotes differ by the login's language.
    [GeneratedRegex(@"(?:IX|PK)_(?<table>[^\W_]+)_(?<column>\w+)")]
    private static partial Regex IndexName();
}
