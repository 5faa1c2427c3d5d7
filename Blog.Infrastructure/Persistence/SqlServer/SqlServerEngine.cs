using System.Text.RegularExpressions;
using Blog.Infrastructure.Persistence.UnitOfWork;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Knows SQL Server's connection strings and error numbers.</summary>
internal sealed partial class SqlServerEngine(SqlServerFullTextIndex fullTextIndex) : IDatabaseEngine
{
    /// <summary>In seconds. A request waits for the connection, so SqlClient's default of 15 is too long.</summary>
    private const int DefaultConnectTimeout = 5;

    /// <summary>From this severity on, the server or the network has ended the connection.</summary>
    private const byte DisconnectingSeverity = 20;

    /// <summary>
    /// The source of the exception for an exhausted pool, which has neither a type nor a number of its own.
    /// </summary>
    private const string SqlClientSource = "Microsoft.Data.SqlClient";

    private const int CommandTimeout = -2;
    private const int OutOfLocks = 1204;
    private const int Deadlock = 1205;
    private const int LockTimeout = 1222;
    private const int CannotOpenDatabase = 4060;
    private const int LoginFailed = 18456;

    private const int DuplicateKeyInIndex = 2601;
    private const int DuplicateKeyInConstraint = 2627;
    private const int ForeignKeyViolation = 547;

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

        if (!builder.ShouldSerialize("Connect Timeout"))
        {
            builder.ConnectTimeout = DefaultConnectTimeout;
        }

        return builder.ConnectionString;
    }

    public bool IsTransient(Exception exception) => exception switch
    {
        SqlException { Class: >= DisconnectingSeverity } => true,
        SqlException error => error.Errors.Cast<SqlError>().Any(IsTransient),
        InvalidOperationException { Source: SqlClientSource } =>
            exception.Message.Contains("pool", StringComparison.Ordinal),
        _ => false,
    };

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
        await context.Database.MigrateAsync(cancellationToken);

        // Full-text search may have been installed since the migration ran.
        await context.Database.ExecuteSqlRawAsync(SqlServerFullTextIndex.Create, cancellationToken);
    }

    public async Task InspectAsync(BlogDbContext context, CancellationToken cancellationToken) =>
        fullTextIndex.Exists = await context.Database
            .SqlQueryRaw<int>(SqlServerFullTextIndex.Find)
            .SingleAsync(cancellationToken) == 1;

    private static bool IsTransient(SqlError error) =>
        error.Number is CommandTimeout or OutOfLocks or Deadlock or LockTimeout or CannotOpenDatabase or LoginFailed;

    private static FormatException InvalidConnectionString() =>
        new("ConnectionStrings:Blog is not a connection string for SqlServer.");

    private static string? FindColumns(string message) =>
        IndexName().Match(message) is { Success: true } name ? $"{name.Groups["table"]}.{name.Groups["column"]}" : null;

    // Take the first name only: the values that somebody typed come after it. Quotes differ by the login's language.
    [GeneratedRegex(@"IX_(?<table>[^\W_]+)_(?<column>\w+)")]
    private static partial Regex IndexName();
}
