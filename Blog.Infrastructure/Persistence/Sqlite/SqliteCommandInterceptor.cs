using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Runs the prepared command that the connection has cached.</summary>
internal sealed class SqliteCommandInterceptor : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: CachingSqliteConnection connection } command
            ? connection.GetPrepared(command)
            : result;
}
