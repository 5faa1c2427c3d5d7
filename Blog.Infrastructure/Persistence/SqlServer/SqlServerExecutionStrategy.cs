using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Retries an operation that failed with one of the <see cref="SqlServerTransientErrors"/>, as long as a client can be
/// expected to wait.
/// </summary>
/// <remarks>
/// EF Core's own strategy retries for as long as its attempts take, which is over 20 seconds for a server that does not
/// respond, and once more for each operation of the request.
/// </remarks>
internal sealed class SqlServerExecutionStrategy(ExecutionStrategyDependencies dependencies, TimeProvider timeProvider)
    : ExecutionStrategy(dependencies, MaxRetries, MaxDelay)
{
    private const int MaxRetries = 3;

    /// <summary>
    /// The time that all operations of a request may lose together. With the default timeouts, an attempt takes up to
    /// ten seconds, so another one is made only within the first five.
    /// </summary>
    private static readonly TimeSpan MaxLostTime = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    private long attemptStart;

    protected override void OnFirstExecution()
    {
        base.OnFirstExecution();
        attemptStart = timeProvider.GetTimestamp();
    }

    protected override bool ShouldRetryOn(Exception exception) => SqlServerTransientErrors.Contains(exception);

    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        // The delay counts as a part of the attempt after it.
        var context = (SqlServerBlogDbContext)Dependencies.CurrentContext.Context;
        var lost = context.AddLostTime(timeProvider.GetElapsedTime(attemptStart));
        attemptStart = timeProvider.GetTimestamp();

        var connection = (SqlConnection)context.Database.GetDbConnection();
        var longestAttempt = TimeSpan.FromSeconds(connection.ConnectionTimeout + connection.CommandTimeout);
        var delay = base.GetNextDelay(lastException);
        return lost + delay + longestAttempt <= MaxLostTime ? delay : null;
    }
}
