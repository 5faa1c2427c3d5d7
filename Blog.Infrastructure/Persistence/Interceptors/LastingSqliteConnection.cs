using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>
/// A connection that stays open until it is disposed of, and keeps the commands it has run. EF Core closes its
/// connection after each query and each context, and makes each command anew: to open a connection again costs as much
/// as some queries, and to prepare a statement more than to run it.
/// </summary>
internal sealed class LastingSqliteConnection(string? connectionString) : SqliteConnection(connectionString)
{
    /// <summary>How many commands are kept at the most; another one takes the place of one of them.</summary>
    private const int MaxCommands = 64;

    private readonly Dictionary<string, LastingSqliteCommand> commands = [];
    private bool isClosing;
    private bool isSetAside;

    /// <summary>How many commands are kept.</summary>
    public int CommandCount => commands.Count;

    public override void Close()
    {
    }

    /// <summary>Puts a command that is prepared already in the place of a new one.</summary>
    /// <param name="command">The new one, with all that is needed to run it.</param>
    /// <returns>One that does the same.</returns>
    public SqliteCommand Prepared(SqliteCommand command)
    {
        if (!commands.Remove(command.CommandText, out var prepared))
        {
            prepared = new LastingSqliteCommand { CommandText = command.CommandText, Connection = this };
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

    /// <summary>Stays open while a context takes another connection in its place, at which it would dispose of this one.</summary>
    /// <param name="replace">Replaces it.</param>
    public void SetAside(Action replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        isSetAside = true;
        try
        {
            replace();
        }
        finally
        {
            isSetAside = false;
        }
    }

    /// <summary>Takes back a command that is no longer used.</summary>
    /// <param name="command">The command.</param>
    /// <returns>Whether it is kept.</returns>
    internal bool Keep(LastingSqliteCommand command)
    {
        if (isClosing)
        {
            return false;
        }

        if (commands.Count == MaxCommands)
        {
            var (text, other) = commands.First();
            commands.Remove(text);

            // Lets go of its statements, and has nowhere to go back to.
            other.Connection = null;
            other.Dispose();
        }

        command.Parameters.Clear();
        return commands.TryAdd(command.CommandText, command);
    }

    protected override void Dispose(bool disposing)
    {
        if (isSetAside)
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
