using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>A connection that opens without a server.</summary>
internal sealed class FakeDbConnection : DbConnection
{
    private ConnectionState state;

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    /// <summary>
    /// Unique, because EF Core keeps the keys that it has taken from a sequence for each database, and other tests must
    /// not use them up.
    /// </summary>
    public override string Database { get; } = $"Blog{Guid.NewGuid():N}";

    public override string DataSource => "nowhere";

    public override string ServerVersion => "16.00.4105";

    public override ConnectionState State => state;

    public override void Open() => state = ConnectionState.Open;

    public override void Close() => state = ConnectionState.Closed;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => throw new NotSupportedException();
}
