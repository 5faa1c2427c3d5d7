using System.Data.Common;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>Counts the results of queries of one context that have not been read to their end.</summary>
public sealed class DataReaderCounter : DbCommandInterceptor
{
    private DbContext? watched;

    public int Opened { get; private set; }

    public int Open { get; private set; }

    public void Watch(DbContext context) => watched = context;

    public void AddTo(IServiceCollection services) => services
        .ConfigureDbContext<SqliteBlogDbContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<SqlServerBlogDbContext>(options => options.AddInterceptors(this));

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (watched is not null && eventData.Context == watched)
        {
            Opened++;
            Open++;
        }

        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(
        DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (watched is not null && eventData.Context == watched)
        {
            Open--;
        }

        return result;
    }
}
