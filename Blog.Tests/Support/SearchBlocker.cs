using System.Data.Common;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>Keeps the search for one word from reaching the database until it is released.</summary>
public sealed class SearchBlocker : DbCommandInterceptor
{
    private volatile BlockedSearch? search;

    public void AddTo(IServiceCollection services) => services
        .ConfigureDbContext<SqliteBlogDbContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<SqlServerBlogDbContext>(options => options.AddInterceptors(this));

    public BlockedSearch Block(string word) => search = new BlockedSearch(word);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (search is { } blocked && blocked.IsSentBy(command))
        {
            await blocked.WaitAsync(cancellationToken);
        }

        return result;
    }

    public sealed class BlockedSearch(string word)
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when the search is blocked.</summary>
        public Task Started => started.Task;

        public void Release() => released.SetResult();

        internal bool IsSentBy(DbCommand command) => command.Parameters.Cast<DbParameter>().Any(
            parameter => parameter.Value is string value && value.Contains(word, StringComparison.Ordinal));

        internal Task WaitAsync(CancellationToken cancellationToken)
        {
            started.TrySetResult();
            return released.Task.WaitAsync(cancellationToken);
        }
    }
}
