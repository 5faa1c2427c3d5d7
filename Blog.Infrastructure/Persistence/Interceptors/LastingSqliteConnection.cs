using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>
/// A connection that stays open until it is disposed of. EF Core closes its connection after each query and each
/// context, and to open one again costs as much as some queries.
/// </summary>
internal sealed class LastingSqliteConnection(string? connectionString) : SqliteConnection(connectionString)
{
    public override void Close()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            base.Close();
        }

        base.Dispose(disposing);
    }
}
