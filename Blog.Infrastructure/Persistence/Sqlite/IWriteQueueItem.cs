using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>A write that waits in <see cref="SqliteWriteQueue"/>.</summary>
internal interface IWriteQueueItem
{
    /// <summary>The timestamp at which the write was queued.</summary>
    long QueuedAt { get; }

    /// <summary>
    /// Runs the write in a transaction that other writes share. Does not throw: an exception is kept for the caller.
    /// </summary>
    Task RunAsync(SqliteTransaction transaction);

    /// <summary>Completes the caller's task after the commit, with the result or the exception of the write.</summary>
    void Complete();

    /// <summary>Fails the caller's task, because the write could not be committed.</summary>
    void Fail(Exception exception);
}
