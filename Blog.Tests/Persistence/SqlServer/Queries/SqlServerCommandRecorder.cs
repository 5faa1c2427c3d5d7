using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>Records commands instead of sending them to SQL Server, and returns fake rows or none.</summary>
internal sealed partial class SqlServerCommandRecorder
    : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private readonly List<string> commands = [];
    private readonly List<(string Parameters, string Sql)> statements = [];

    /// <summary>The commands with their parameters, and the transactions.</summary>
    public IReadOnlyList<string> Commands => commands;

    /// <summary>The declarations of each command's parameters, and its SQL.</summary>
    public IReadOnlyList<(string Parameters, string Sql)> Statements => statements;

    /// <summary>Whether queries return a row. Counts always return one, and saves always succeed.</summary>
    public bool FindsRows { get; set; }

    /// <summary>Whether only the first column of a row is true, so that a found article is not a favorite.</summary>
    public bool OnlyFirstBit { get; set; }

    public override InterceptionResult<DbCommand> CommandCreating(
        CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new FakeDbCommand(Execute));

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
        return ValueTask.FromResult(
            InterceptionResult<DbTransaction>.SuppressWithResult(new FakeDbTransaction(connection)));
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        commands.Add("-- commits it");
        return ValueTask.FromResult(result);
    }

    private FakeDbDataReader Execute(FakeDbCommand command)
    {
        commands.Add(command.Describe());
        statements.Add((string.Join(", ", command.DeclareParameters()), command.CommandText));
        var savedRows = SavedRow().Count(command.CommandText);
        if (savedRows > 0)
        {
            return new FakeDbDataReader(rows: 1, number: 1, results: savedRows, OnlyFirstBit);
        }

        var rows = FindsRows || SingleValueQuery().IsMatch(command.CommandText) ? 1 : 0;
        return new FakeDbDataReader(rows, number: FindsRows ? 1 : 0, results: 1, OnlyFirstBit);
    }

    [GeneratedRegex(@"^OUTPUT ", RegexOptions.Multiline)]
    private static partial Regex SavedRow();

    // Returns a row even from an empty table.
    [GeneratedRegex(@"^SELECT (COUNT\(\*\)|CASE\s+WHEN (NOT )?EXISTS)")]
    private static partial Regex SingleValueQuery();

    private sealed class FakeDbTransaction(DbConnection connection) : DbTransaction
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
