using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.SqlServer.Retries;

/// <summary>
/// Runs the unit of work of SQL Server on SQLite, with a connection that fails as planned and a strategy that retries.
/// A plan belongs to the trace of a request.
/// </summary>
internal sealed class ConnectionFaults : ISaveChangesInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FaultPoint>> plans = new();

    public void AddTo(IServiceCollection services) => services
        .AddSingleton<SqlServerDatabaseVersion>()
        .AddScoped<IUnitOfWork, SqlServerUnitOfWork>()
        .ConfigureDbContext<SqliteBlogDbContext>(options => options
            .UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new RetryingStrategy(dependencies)))
            .AddInterceptors(this));

    /// <summary>Sends a request whose connection fails at each of these points.</summary>
    /// <param name="send">Sends the request with the given header, which carries the trace ID.</param>
    public async Task<Answer> RunAsync(FaultPoint[] points, Func<(string Name, string Value), Task<Answer>> send)
    {
        var trace = RequestTrace.New();
        var plan = plans[trace.Id] = new ConcurrentQueue<FaultPoint>(points);
        var answer = await send(trace.Header);
        Assert.That(plan, Is.Empty, "A planned fault did not occur.");
        return answer;
    }

    /// <summary>Does the same without a request.</summary>
    public async Task RunAsync(FaultPoint[] points, Func<Task> run)
    {
        using var activity = new Activity(nameof(ConnectionFaults)).SetIdFormat(ActivityIdFormat.W3C).Start();
        var plan = plans[activity.TraceId.ToHexString()] = new ConcurrentQueue<FaultPoint>(points);
        await run();
        Assert.That(plan, Is.Empty, "A planned fault did not occur.");
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        FailAt(FaultPoint.Saved);
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        FailAt(eventData.CommandSource == CommandSource.SaveChanges ? FaultPoint.Save : FaultPoint.Query);
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        FailAt(FaultPoint.Committing);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        FailAt(FaultPoint.Committed);
        return Task.CompletedTask;
    }

    private void FailAt(FaultPoint point)
    {
        if (Activity.Current is { } activity
            && plans.TryGetValue(activity.TraceId.ToHexString(), out var plan)
            && plan.TryPeek(out var next)
            && next == point)
        {
            plan.TryDequeue(out _);
            throw new ConnectionFaultException();
        }
    }

    private sealed class ConnectionFaultException() : Exception("The connection was lost.");

    private sealed class RetryingStrategy(ExecutionStrategyDependencies dependencies)
        : ExecutionStrategy(dependencies, maxRetryCount: 3, maxRetryDelay: TimeSpan.FromSeconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is ConnectionFaultException;

        protected override TimeSpan? GetNextDelay(Exception lastException) =>
            base.GetNextDelay(lastException) is null ? null : TimeSpan.Zero;
    }
}
