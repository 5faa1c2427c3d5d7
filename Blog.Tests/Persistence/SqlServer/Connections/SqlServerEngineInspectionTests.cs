using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Persistence.SqlServer.Queries;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Persistence.SqlServer.Connections;

[Parallelizable(ParallelScope.All)]
public sealed class SqlServerEngineInspectionTests
{
    [Test]
    public async Task Logs_one_line_if_row_versioning_is_off([Values] bool isOn)
    {
        var (log, _) = await InspectAsync(isOn, SqlServerFullTextIndexState.Missing);
        Assert.That(
            log.Lines.Count(line => line.StartsWith("Warning ", StringComparison.Ordinal)
                && line.Contains("READ_COMMITTED_SNAPSHOT is off", StringComparison.Ordinal)),
            Is.EqualTo(isOn ? 0 : 1));
    }

    [TestCase(nameof(SqlServerFullTextIndexState.Missing))]
    [TestCase(nameof(SqlServerFullTextIndexState.Incomplete))]
    [TestCase(nameof(SqlServerFullTextIndexState.Complete))]
    public async Task Finds_the_state_of_the_full_text_index(string name)
    {
        var state = Enum.Parse<SqlServerFullTextIndexState>(name);
        var (_, found) = await InspectAsync(isRowVersioningOn: true, state);
        Assert.That(found, Is.EqualTo(state));
    }

    private static async Task<(LogRecorder Log, SqlServerFullTextIndexState State)> InspectAsync(
        bool isRowVersioningOn, SqlServerFullTextIndexState state)
    {
        await using var server = new TdsServer
        {
            Answer = sql => sql.Contains("is_read_committed_snapshot_on", StringComparison.Ordinal)
                ? new TdsResponse().Row(isRowVersioningOn)
                : new TdsResponse().Row((int)state),
        };
        var log = new LogRecorder();
        await using var services = SqlServerSession.CreateServices(
                $"Server=127.0.0.1,{server.Port};Database=Blog;User ID=sa;Password=none;Encrypt=False")
            .AddLogging(logging => logging.AddProvider(log))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<IDatabaseEngine>().InspectAsync(
            scope.ServiceProvider.GetRequiredService<BlogDbContext>(), CancellationToken.None);
        return (log, services.GetRequiredService<SqlServerFullTextIndex>().State);
    }
}
