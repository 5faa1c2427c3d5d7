using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.Data.SqlClient;

namespace Blog.Tests.Persistence.SqlServer.Connections;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SqlServerMigrationLockTests : IAsyncDisposable
{
    private readonly TdsServer server = new();
    private readonly TdsProxy proxy;

    public SqlServerMigrationLockTests() => proxy = new TdsProxy("127.0.0.1", server.Port);

    private string ConnectionString =>
        $"Server=127.0.0.1,{proxy.Port};Database=Blog;User ID=sa;Password=none;Encrypt=False;Connect Retry Count=0";

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Is_acquired()
    {
        await using var acquired = await SqlServerMigrationLock.AcquireAsync(ConnectionString, CancellationToken.None);
        Assert.That(acquired, Is.Not.Null);
    }

    [TestCase(916)]
    [TestCase(4060)]
    [TestCase(18456)]
    public async Task Is_not_needed_by_a_login_without_access_to_master(int number)
    {
        server.FailOnce(number);
        await using var acquired = await SqlServerMigrationLock.AcquireAsync(ConnectionString, CancellationToken.None);
        Assert.That(acquired, Is.Null);
    }

    [TestCase(1205)]
    [TestCase(6005)]
    [TestCase(17142)]
    public void Is_not_skipped_after_another_error(int number)
    {
        server.FailOnce(number);
        AssertFailsTransiently();
    }

    [Test]
    public void Is_not_skipped_after_a_lost_connection()
    {
        proxy.RefusesConnections = true;
        AssertFailsTransiently();
    }

    private void AssertFailsTransiently()
    {
        var exception = Assert.CatchAsync<SqlException>(
            () => SqlServerMigrationLock.AcquireAsync(ConnectionString, CancellationToken.None));
        Assert.That(SqlServerTransientErrors.Contains(exception!), Is.True);
    }
}
