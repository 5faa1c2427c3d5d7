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
using Trace = Blog.Tests.Support.Trace;

namespace Blog.Tests.Persistence.SqlServer.Retries;

/// <summary>A moment at which the connection may be lost.</summary>
public enum Moment
{
    /// <summary>With a question.</summary>
    Query,

    /// <summary>With the first change.</summary>
    Save,

    /// <summary>When the changes are made, and not yet committed.</summary>
    Saved,

    /// <summary>With the commit, which does not reach the database.</summary>
    Committing,

    /// <summary>With the answer to the commit, which went through.</summary>
    Committed,
}

/// <summary>A fault that passes by itself.</summary>
internal sealed class PassingFaultException() : Exception("The connection was lost.");

/// <summary>
/// Runs the unit of work of SQL Server on SQLite, with a connection that may be lost and a strategy that tries again. Each request has
/// the faults that were planned for its trace, one after another.
/// </summary>
internal sealed class ConnectionFaults : ISaveChangesInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Moment>> plans = new();

    /// <summary>Puts this between the program and its database.</summary>
    /// <param name="services">The program's services.</param>
    public void AddTo(IServiceCollection services) => services
        .AddSingleton<SqlServerDatabaseVersion>()
        .AddScoped<IUnitOfWork, SqlServerUnitOfWork>()
        .ConfigureDbContext<SqliteBlogDbContext>(options => options
            .UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new RetryingStrategy(dependencies)))
            .AddInterceptors(this));

    /// <summary>Sends a request that meets faults, and sees to it that it met all of them.</summary>
    /// <param name="moments">When.</param>
    /// <param name="send">Sends the request with the headers that it is given.</param>
    /// <returns>The answer.</returns>
    public async Task<Answer> MeetAsync(Moment[] moments, Func<(string Name, string Value), Task<Answer>> send)
    {
        var trace = Trace.New();
        var plan = plans[trace.Id] = new ConcurrentQueue<Moment>(moments);
        var answer = await send(trace.Header);
        Assert.That(plan, Is.Empty, "a fault that was planned did not happen");
        return answer;
    }

    /// <summary>Runs something that meets faults without a request, and sees to it that it met all of them.</summary>
    /// <param name="moments">When.</param>
    /// <param name="run">What to run.</param>
    /// <returns>A task that ends with it.</returns>
    public async Task MeetAsync(Moment[] moments, Func<Task> run)
    {
        using var activity = new Activity(nameof(MeetAsync)).SetIdFormat(ActivityIdFormat.W3C).Start();
        var plan = plans[activity.TraceId.ToHexString()] = new ConcurrentQueue<Moment>(moments);
        await run();
        Assert.That(plan, Is.Empty, "a fault that was planned did not happen");
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        FailAt(Moment.Saved);
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        FailAt(eventData.CommandSource == CommandSource.SaveChanges ? Moment.Save : Moment.Query);
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        FailAt(Moment.Committing);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        FailAt(Moment.Committed);
        return Task.CompletedTask;
    }

    private void FailAt(Moment moment)
    {
        if (Activity.Current is { } activity
            && plans.TryGetValue(activity.TraceId.ToHexString(), out var plan)
            && plan.TryPeek(out var next)
            && next == moment)
        {
            plan.TryDequeue(out _);
            throw new PassingFaultException();
        }
    }

    private sealed class RetryingStrategy(ExecutionStrategyDependencies dependencies)
        : ExecutionStrategy(dependencies, maxRetryCount: 3, maxRetryDelay: TimeSpan.FromSeconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is PassingFaultException;

        protected override TimeSpan? GetNextDelay(Exception lastException) =>
            base.GetNextDelay(lastException) is null ? null : TimeSpan.Zero;
    }
}
