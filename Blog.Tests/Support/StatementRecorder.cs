using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>Records the SQL of each request, also of requests that run in parallel.</summary>
public sealed class StatementRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string TraceId, string Sql)> statements = new();

    public void AddTo(IServiceCollection services) => services
        .ConfigureDbContext<SqliteBlogDbContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<SqlServerBlogDbContext>(options => options.AddInterceptors(this));

    /// <param name="send">Sends the request with the given header, which carries the trace ID.</param>
    public async Task<(Answer Answer, IReadOnlyList<string> Statements)> RecordAsync(
        Func<(string Name, string Value), Task<Answer>> send)
    {
        var trace = RequestTrace.New();
        var answer = await send(trace.Header);
        var sent = statements.Where(statement => statement.TraceId == trace.Id);
        return (answer, [.. sent.Select(statement => statement.Sql)]);
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

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default)
    {
        Record(command);
        return ValueTask.FromResult(result);
    }

    private void Record(DbCommand command)
    {
        if (Activity.Current is { } activity)
        {
            statements.Enqueue((activity.TraceId.ToHexString(), command.CommandText));
        }
    }
}
