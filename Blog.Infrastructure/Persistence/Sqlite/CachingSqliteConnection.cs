using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed of, and caches its prepared commands. EF Core closes a connection
/// after each query and when its context returns to the pool, and makes a new command each time. Decision record
/// 0003 has the measurements.
/// </summary>
internal sealed class CachingSqliteConnection(string? connectionString) : SqliteConnection(connectionString)
{
    private const int MaxCommands = 64;

    private readonly Dictionary<string, CachingSqliteCommand> commands = [];
    private bool isClosing;
    private bool isDetaching;

    public int CachedCommandCount => commands.Count;

    /// <summary>Does nothing: only <see cref="SqliteConnection.Dispose(bool)"/> closes the connection.</summary>
    public override void Close()
    {
    }

    /// <summary>Replaces a command by a cached one with the same text.</summary>
    public SqliteCommand GetPrepared(SqliteCommand command)
    {
        if (!commands.Remove(command.CommandText, out var prepared))
        {
            prepared = new CachingSqliteCommand { CommandText = command.CommandText, Connection = this };
        }

        prepared.CommandTimeout = command.CommandTimeout;
        prepared.Transaction = command.Transaction;
        foreach (SqliteParameter parameter in command.Parameters)
        {
            prepared.Parameters.Add(parameter);
        }

        command.Dispose();
        return prepared;
    }

    /// <summary>
    /// Runs an action that replaces a context's connection, without letting the context dispose of this one.
    /// </summary>
    public void Detach(Action replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        isDetaching = true;
        try
        {
            replace();
        }
        finally
        {
            isDetaching = false;
        }
    }

    /// <summary>Takes back a command that is no longer used.</summary>
    /// <returns>Whether the command is cached. The caller disposes of it otherwise.</returns>
    internal bool TryReturn(CachingSqliteCommand command)
    {
        if (isClosing)
        {
            return false;
        }

        if (commands.Count == MaxCommands)
        {
            var (text, evicted) = commands.First();
            commands.Remove(text);

            // Without a connection the command is disposed of instead of returned.
            evicted.Connection = null;
            evicted.Dispose();
        }

        command.Parameters.Clear();
        return commands.TryAdd(command.CommandText, command);
    }

    protected override void Dispose(bool disposing)
    {
        if (isDetaching)
        {
            return;
        }

        if (disposing)
        {
            isClosing = true;
            base.Close();
        }

        base.Dispose(disposing);
    }
}
