using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Blog.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>Asks SQLite, for each query of a request, how it goes about it (https://www.sqlite.org/eqp.html).</summary>
public sealed class QueryPlanRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string TraceId, QueryPlan Plan)> plans = new();

    /// <summary>Lets this see what the program sends to the database.</summary>
    /// <param name="services">The program's services.</param>
    public void AddTo(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteBlogDbContext>(options => options.AddInterceptors(this));

    /// <summary>How the queries of a request are gone about.</summary>
    /// <param name="send">Sends the request with the headers that it is given.</param>
    /// <returns>The answer, and a plan for each query.</returns>
    public async Task<(Answer Answer, IReadOnlyList<QueryPlan> Plans)> RecordAsync(
        Func<(string Name, string Value), Task<Answer>> send)
    {
        var trace = Trace.New();
        var answer = await send(trace.Header);
        return (answer, [.. plans.Where(plan => plan.TraceId == trace.Id).Select(plan => plan.Plan)]);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Activity.Current is { } activity && command.CommandText.Contains("SELECT", StringComparison.Ordinal))
        {
            plans.Enqueue((activity.TraceId.ToHexString(), QueryPlan.Of((SqliteCommand)command)));
        }

        return ValueTask.FromResult(result);
    }
}
