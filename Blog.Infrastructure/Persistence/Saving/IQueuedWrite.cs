using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>What a writer wants to write when it is its turn.</summary>
internal interface IQueuedWrite
{
    /// <summary>Writes in a transaction that others share; where the work fails, that is kept until <see cref="Complete"/>.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <returns>A task that ends when it is written, or has failed.</returns>
    Task RunAsync(SqliteTransaction transaction);

    /// <summary>Tells the writer that the transaction was committed.</summary>
    void Complete();

    /// <summary>Tells the writer that the transaction could not be committed.</summary>
    /// <param name="exception">Why.</param>
    void Fail(Exception exception);
}
