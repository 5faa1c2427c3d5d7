using Blog.Domain.Sessions;
using Blog.Infrastructure.Sessions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Writes without changing the version of the database, which would empty all caches.</summary>
internal sealed class SqliteSessionActivityStore(SqliteDatabaseFile file) : ISessionActivityStore
{
    internal const string UpdateSql =
        """
        UPDATE "Sessions" SET "LastSeenAt" = $at WHERE "Id" = $session AND "LastSeenAt" <= $outdated;
        UPDATE "Users" SET "LastSeenAt" = $at WHERE "Id" = $user AND ("LastSeenAt" IS NULL OR "LastSeenAt" < $at);
        """;

    public ValueTask<bool> TryWriteAsync(SessionUse use, CancellationToken cancellationToken) =>
        ValueTask.FromResult(file.UseMonitor(connection => TryWrite(connection, use)));

    // Without waiting for another writer, because nobody can read the version meanwhile.
    private static bool TryWrite(SqliteConnection connection, SessionUse use)
    {
        _ = raw.sqlite3_busy_timeout(connection.Handle, 0);
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            using var command = connection.CreateCommand();
            command.CommandText = UpdateSql;
            command.Parameters.AddWithValue("$at", use.At);
            command.Parameters.AddWithValue("$session", use.SessionId);
            command.Parameters.AddWithValue("$outdated", use.At - Session.LastSeenPrecision);
            command.Parameters.AddWithValue("$user", use.UserId);
            command.ExecuteNonQuery();
            transaction.Commit();
            return true;
        }
        catch (SqliteException exception) when (SqliteErrorCodes.IsLocked(exception.SqliteErrorCode))
        {
            return false;
        }
        finally
        {
            _ = raw.sqlite3_busy_timeout(
                connection.Handle, (int)DatabaseOptions.DefaultLockTimeout.TotalMilliseconds);
        }
    }
}
