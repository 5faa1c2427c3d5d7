using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.Sqlite;

/// <summary>Records the plan of each query, update and deletion that a request sends.</summary>
public sealed class SqliteQueryPlanRecorder : DbCommandInterceptor
{
    private static readonly string[] Statements = ["SELECT", "UPDATE", "DELETE"];

    private readonly ConcurrentQueue<(string TraceId, SqliteQueryPlan Plan)> plans = new();

    public void AddTo(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteBlogDbContext>(options => options.AddInterceptors(this));

    /// <param name="send">Sends the request with the given header, which carries the trace ID.</param>
    public async Task<(Answer Answer, IReadOnlyList<SqliteQueryPlan> Plans)> RecordAsync(
        Func<(string Name, string Value), Task<Answer>> send)
    {
        var trace = RequestTrace.New();
        var answer = await send(trace.Header);
        return (answer, [.. plans.Where(plan => plan.TraceId == trace.Id).Select(plan => plan.Plan)]);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Record(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Record(command);
        return ValueTask.FromResult(result);
    }

    private void Record(DbCommand command)
    {
        if (Activity.Current is { } activity && Statements.Any(command.CommandText.Contains))
        {
            plans.Enqueue((activity.TraceId.ToHexString(), SqliteQueryPlan.Of((SqliteCommand)command)));
        }
    }
}
