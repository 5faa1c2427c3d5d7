using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>A command that goes back to its connection when it is disposed of, with the statements that SQLite has prepared for it.</summary>
internal sealed class LastingSqliteCommand : SqliteCommand
{
    protected override void Dispose(bool disposing)
    {
        if (!disposing || Connection is not LastingSqliteConnection connection || !connection.Keep(this))
        {
            base.Dispose(disposing);
        }
    }
}
