using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Retries an operation that failed with one of the <see cref="SqlServerTransientErrors"/>, and gives up when a client
/// can no longer be expected to wait.
/// </summary>
/// <remarks>
/// EF Core's own strategy retries for as long as its attempts take, which is over 20 seconds for a server that does not
/// respond, and once more for each operation of the request. The limits do not depend on the timeouts of the connection
/// string: a deadlock is retried whatever they are.
/// </remarks>
internal sealed class SqlServerExecutionStrategy(ExecutionStrategyDependencies dependencies, TimeProvider timeProvider)
    : ExecutionStrategy(dependencies, MaxRetries, MaxDelay)
{
    private const int MaxRetries = 3;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The time for an operation, less what the request has already lost to failed attempts. A request then waits for
    /// at most 15 seconds, because SqlClient waits five more for the server to cancel a statement.
    /// </summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>The time after which no other attempt is made.</summary>
    private static readonly TimeSpan RetryWindow = TimeSpan.FromSeconds(5);

    private long attemptStart;

    private SqlServerBlogDbContext Context => (SqlServerBlogDbContext)Dependencies.CurrentContext.Context;

    /// <exception cref="TimeoutException">The deadline has passed.</exception>
    public override async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken = default)
    {
        // Operations inside of another one share its deadline. Migrations and sample data set a timeout of their own.
        if (!RetriesOnFailure || Context.Database.GetCommandTimeout() is not null)
        {
            return await base.ExecuteAsync(state, operation, verifySucceeded, cancellationToken);
        }

        var remaining = Deadline - Context.LostTime;
        using var deadline = new CancellationTokenSource(
            remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await base.ExecuteAsync(state, operation, verifySucceeded, either.Token);
        }
        catch (Exception exception)
            when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The database has not responded in time.", exception);
        }
    }

    protected override void OnFirstExecution()
    {
        base.OnFirstExecution();
        attemptStart = timeProvider.GetTimestamp();
    }

    protected override bool ShouldRetryOn(Exception exception) => SqlServerTransientErrors.Contains(exception);

    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        // The delay counts as a part of the attempt after it.
        var lost = Context.LostTime += timeProvider.GetElapsedTime(attemptStart);
        attemptStart = timeProvider.GetTimestamp();
        var delay = base.GetNextDelay(lastException);
        var mayPassSoon = CallOnWrappedException(lastException, SqlServerTransientErrors.MayPassSoon);
        return mayPassSoon && lost + delay <= RetryWindow ? delay : null;
    }
}
