using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>A command that goes back to its connection when it is disposed of, with the statements that SQLite has prepared for it.</summary>
internal sealed class LastingSqliteCommand : SqliteCommand
{
    private bool isForgotten;

    /// <summary>Lets go of the statements for good.</summary>
    public void Forget()
    {
        isForgotten = true;
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || isForgotten || Connection is not LastingSqliteConnection connection || !connection.Keep(this))
        {
            base.Dispose(disposing);
        }
    }
}
