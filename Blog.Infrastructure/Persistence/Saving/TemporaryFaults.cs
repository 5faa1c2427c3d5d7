using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>Knows the temporary faults of both engines by their numbers.</summary>
internal sealed class TemporaryFaults : ITemporaryFaults
{
    /// <summary>From this class on SQL Server, or the network before it, has ended the connection.</summary>
    private const byte FirstClassThatDisconnects = 20;

    /// <summary>Where an exhausted pool, of all time-outs the only one without a type or number of its own, comes from.</summary>
    private const string SqlClient = "Microsoft.Data.SqlClient";

    private const int Timeout = -2;
    private const int OutOfLocks = 1204;
    private const int Deadlock = 1205;
    private const int LockTimeout = 1222;
    private const int CannotOpenDatabase = 4060;
    private const int LoginFailed = 18456;

    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteCannotOpen = 14;

    public bool Include(Exception fault) => fault switch
    {
        DatabaseNotReadyException or RetryLimitExceededException or TimeoutException => true,
        SqlException exception => exception.Class >= FirstClassThatDisconnects || exception.Errors.Cast<SqlError>().Any(IsTemporary),
        SqliteException exception => exception.SqliteErrorCode is SqliteBusy or SqliteLocked or SqliteCannotOpen,
        InvalidOperationException { Source: SqlClient } exception => exception.Message.Contains("pool", StringComparison.Ordinal),
        DbUpdateException { InnerException: { } cause } => Include(cause),
        _ => false,
    };

    private static bool IsTemporary(SqlError error) =>
        error.Number is Timeout or OutOfLocks or Deadlock or LockTimeout or CannotOpenDatabase or LoginFailed;
}
