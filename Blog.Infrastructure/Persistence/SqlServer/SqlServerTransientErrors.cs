using System.Collections.Frozen;
using Microsoft.Data.SqlClient;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// The errors after which the same operation may succeed. This is the only list of them: it decides what is retried,
/// what gets a 503, and whether the program waits for its database when it starts.
/// </summary>
internal static class SqlServerTransientErrors
{
    /// <summary>
    /// The severity of an error that ended the connection. SqlClient gives it to all network errors, which have the
    /// number 0 on Linux. Higher severities mean damaged data.
    /// </summary>
    private const byte ConnectionLost = 20;

    private static readonly FrozenSet<int> Numbers = FrozenSet.Create(
    [
        // Timeouts and locks.
        -2, 1203, 1204, 1205, 1221, 1222, 8628, 8645, 8651,

        // Another transaction has changed the same rows, or the schema has changed.
        601, 3935, 3960, 3961, 3966, 41301, 41302, 41305, 41325, 41839,

        // The server is starting, stopping, or failing over.
        904, 921, 922, 927, 976, 978, 982, 983, 997, 1807, 6005, 9001, 14355, 17142, 17187, 17197, 18401, 18451, 20041,

        // The database is being created by another program (1801), or it or the login does not exist yet.
        1801, 4060, 18456,

        // The network, as SqlClient reports it on Windows.
        20, 64, 121, 233, 258, 10053, 10054, 10060, 10061, 11001,

        // Full-text search.
        30046, 30053,

        // Azure SQL Database.
        4221, 9515, 10922, 10928, 10929, 10936, 40143, 40197, 40501, 40540, 40613, 42108, 42109, 49918, 49919, 49920,
        49983,
    ]);

    /// <summary>
    /// A statement that timed out would take as long again, and a refused login might be locked after more attempts.
    /// </summary>
    private static readonly FrozenSet<int> SlowNumbers = FrozenSet.Create([-2, 4060, 18456]);

    /// <summary>
    /// What SqlClient says when the connection ended between two steps, or when the pool is exhausted. These exceptions
    /// have neither a type nor a number of their own. Their messages are English, because the translations of SqlClient
    /// are not part of the program (<c>SatelliteResourceLanguages</c>).
    /// </summary>
    private static readonly string[] Messages =
    [
        "requires an open and available Connection",
        "The connection is closed",
        "the connection has been broken",
        "has completed; it is no longer usable",
        "not associated with the current connection or has been completed",
        "obtaining a connection from the pool",
    ];

    /// <summary>Returns whether an operation that failed with an error of the list should be retried at once.</summary>
    public static bool MayPassSoon(Exception exception) =>
        exception is not SqlException error || !error.Errors.Cast<SqlError>().Any(
            each => SlowNumbers.Contains(each.Number));

    /// <summary>Returns whether an error is in the list.</summary>
    public static bool Contains(Exception exception) => exception switch
    {
        TimeoutException => true,
        SqlException error => error.Errors.Cast<SqlError>().Any(
            each => each.Class == ConnectionLost || Numbers.Contains(each.Number)),
        InvalidOperationException =>
            Messages.Any(message => exception.Message.Contains(message, StringComparison.Ordinal)),
        _ => false,
    };
}
