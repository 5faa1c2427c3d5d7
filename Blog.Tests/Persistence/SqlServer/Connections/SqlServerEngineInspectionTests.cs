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
    private const int InvalidObjectName = 208;

    [Test]
    public async Task Logs_one_line_if_row_versioning_is_off([Values] bool isOn)
    {
        var (warnings, _) = await InspectAsync(sql => Answer(sql, isOn, SqlServerFullTextIndexState.Missing));
        Assert.That(
            warnings, isOn ? Is.Empty : Has.Length.EqualTo(1).And.All.Contains("READ_COMMITTED_SNAPSHOT is off"));
    }

    [TestCase(nameof(SqlServerFullTextIndexState.Missing))]
    [TestCase(nameof(SqlServerFullTextIndexState.Incomplete))]
    [TestCase(nameof(SqlServerFullTextIndexState.Complete))]
    public async Task Finds_the_state_of_the_full_text_index(string name)
    {
        var state = Enum.Parse<SqlServerFullTextIndexState>(name);
        var (_, found) = await InspectAsync(sql => Answer(sql, isRowVersioningOn: true, state));
        Assert.That(found, Is.EqualTo(state));
    }

    [Test]
    public async Task A_server_that_does_not_know_the_views_is_used_without_a_full_text_index()
    {
        var (warnings, state) = await InspectAsync(_ => new TdsResponse().Error(InvalidObjectName));
        Assert.That(
            warnings,
            Has.Length.EqualTo(1).And.All.Contains("The features of the server could not be determined"));
        Assert.That(state, Is.EqualTo(SqlServerFullTextIndexState.Missing));
    }

    private static TdsResponse Answer(string sql, bool isRowVersioningOn, SqlServerFullTextIndexState state) =>
        sql.Contains("is_read_committed_snapshot_on", StringComparison.Ordinal)
            ? new TdsResponse().Row(isRowVersioningOn)
            : new TdsResponse().Row((int)state);

    private static async Task<(string[] Warnings, SqlServerFullTextIndexState State)> InspectAsync(
        Func<string, TdsResponse?> answer)
    {
        await using var server = new TdsServer { Answer = answer };
        var log = new LogRecorder();
        await using var services = SqlServerSession.CreateServices(
                $"Server=127.0.0.1,{server.Port};Database=Blog;User ID=sa;Password=none;Encrypt=False")
            .AddLogging(logging => logging.AddProvider(log))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<IDatabaseEngine>().InspectAsync(
            scope.ServiceProvider.GetRequiredService<BlogDbContext>(), CancellationToken.None);
        var warnings = log.Lines.Where(line => line.StartsWith("Warning Blog.", StringComparison.Ordinal));
        return ([.. warnings], services.GetRequiredService<SqlServerFullTextIndex>().State);
    }
}
