using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed of, and caches its prepared commands. EF Core closes a connection
/// after each query and when its context returns to the pool, and makes a new command each time. Decision record
/// 0003 has the measurements.
/// </summary>
/// <param name="file">The file, which knows its open connections; null in tests.</param>
internal sealed class CachingSqliteConnection(string? connectionString, SqliteDatabaseFile? file = null)
    : SqliteConnection(connectionString)
{
    private const int MaxCommands = 64;

    private readonly Dictionary<string, CachingSqliteCommand> commands = [];
    private readonly Lock gate = new();
    private bool isInUse;
    private bool isClosing;
    private bool isDetaching;

    public int CachedCommandCount => commands.Count;

    /// <summary>The state. EF Core reads it before it uses the connection.</summary>
    public override ConnectionState State
    {
        get
        {
            lock (gate)
            {
                isInUse = true;
                return base.State;
            }
        }
    }

    public override void Open()
    {
        lock (gate)
        {
            if (base.State == ConnectionState.Open)
            {
                return;
            }

            file?.Add(this);
            try
            {
                base.Open();
            }
            catch
            {
                file?.Remove(this);
                throw;
            }
        }
    }

    /// <summary>
    /// Leaves the connection open, but not in use. <see cref="SqliteConnection.Dispose(bool)"/> and
    /// <see cref="TryCloseUnused"/> close it.
    /// </summary>
    public override void Close()
    {
        lock (gate)
        {
            isInUse = false;
        }
    }

    /// <summary>Closes the connection if nobody uses it. It can be opened again.</summary>
    public void TryCloseUnused()
    {
        lock (gate)
        {
            // EF Core closes a connection that it has been lent even while it is in a transaction.
            if (!isInUse && base.State == ConnectionState.Open && raw.sqlite3_get_autocommit(Handle) != 0)
            {
                CloseHandle();
            }
        }
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
            lock (gate)
            {
                CloseHandle();
                isClosing = true;
            }
        }

        base.Dispose(disposing);
    }

    private void CloseHandle()
    {
        isClosing = true;
        try
        {
            base.Close();
        }
        finally
        {
            isClosing = false;
            commands.Clear();
            file?.Remove(this);
        }
    }
}
