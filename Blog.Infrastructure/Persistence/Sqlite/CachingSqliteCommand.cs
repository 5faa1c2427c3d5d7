using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A command that returns to its connection's cache, with its prepared statements, when it is disposed of.
/// </summary>
internal sealed class CachingSqliteCommand : SqliteCommand
{
    protected override void Dispose(bool disposing)
    {
        if (!disposing || Connection is not CachingSqliteConnection connection || !connection.TryReturn(this))
        {
            base.Dispose(disposing);
        }
    }
}
