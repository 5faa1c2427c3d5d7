using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>
/// Stands between the program and a SQL Server that is not there: opens no connection, begins no transaction, keeps
/// every command, and answers with rows that are made up, or with none.
/// </summary>
internal sealed partial class SqlServerCommandRecorder : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private readonly List<string> commands = [];

    /// <summary>What would have been sent so far.</summary>
    public IReadOnlyList<string> Commands => commands;

    /// <summary>Whether questions are answered with a row; else with none. Counts are given, and saves go through, either way.</summary>
    public bool FindsRows { get; set; }

    public override InterceptionResult<DbCommand> CommandCreating(
        CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new FakeDbCommand(Answer));

    public InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new FakeDbConnection());

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        commands.Add("-- begins a transaction");
        return ValueTask.FromResult(InterceptionResult<DbTransaction>.SuppressWithResult(new Transaction(connection)));
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        commands.Add("-- commits it");
        return ValueTask.FromResult(result);
    }

    private FakeDbDataReader Answer(FakeDbCommand command)
    {
        commands.Add(command.Describe());
        var saved = Saved().Count(command.CommandText);
        if (saved > 0)
        {
            return new FakeDbDataReader(rows: 1, number: 1, results: saved);
        }

        var rows = FindsRows || OneValue().IsMatch(command.CommandText) ? 1 : 0;
        return new FakeDbDataReader(rows, number: FindsRows ? 1 : 0, results: 1);
    }

    /// <summary>What a save is told of each row.</summary>
    [GeneratedRegex(@"^OUTPUT ", RegexOptions.Multiline)]
    private static partial Regex Saved();

    /// <summary>A question that has an answer even where there are no rows.</summary>
    [GeneratedRegex(@"^SELECT (COUNT\(\*\)|CASE\s+WHEN (NOT )?EXISTS)")]
    private static partial Regex OneValue();

    private sealed class Transaction(DbConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }
}
