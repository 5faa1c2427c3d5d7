using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>Keeps the SQL of each request apart by its trace, for tests run at once.</summary>
public sealed class StatementRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string TraceId, string Sql)> statements = new();

    /// <summary>Lets this see what the program sends to the database.</summary>
    /// <param name="services">The program's services.</param>
    public void AddTo(IServiceCollection services) => services
        .ConfigureDbContext<SqliteBlogDbContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<SqlServerBlogDbContext>(options => options.AddInterceptors(this));

    /// <summary>What a request sent to the database.</summary>
    /// <param name="send">Sends the request with the headers that it is given.</param>
    /// <returns>The answer, and the statements in their order.</returns>
    public async Task<(Answer Answer, IReadOnlyList<string> Statements)> RecordAsync(
        Func<(string Name, string Value), Task<Answer>> send)
    {
        var trace = Trace.New();
        var answer = await send(trace.Header);
        return (answer, [.. statements.Where(statement => statement.TraceId == trace.Id).Select(statement => statement.Sql)]);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        if (Activity.Current is { } activity)
        {
            statements.Enqueue((activity.TraceId.ToHexString(), command.CommandText));
        }
    }
}
