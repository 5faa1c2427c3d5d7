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
    [TestCase(true)]
    [TestCase(false)]
    public async Task Logs_one_line_if_row_versioning_is_off(bool isOn)
    {
        await using var server = new TdsServer { Answer = isOn };
        var log = new LogRecorder();
        await using var services = SqlServerSession.CreateServices(
                $"Server=127.0.0.1,{server.Port};Database=Blog;User ID=sa;Password=none;Encrypt=False")
            .AddLogging(logging => logging.AddProvider(log))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<IDatabaseEngine>().InspectAsync(
            scope.ServiceProvider.GetRequiredService<BlogDbContext>(), CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(
                log.Lines.Count(line => line.StartsWith("Warning ", StringComparison.Ordinal)
                    && line.Contains("READ_COMMITTED_SNAPSHOT is off", StringComparison.Ordinal)),
                Is.EqualTo(isOn ? 0 : 1));
            Assert.That(services.GetRequiredService<SqlServerFullTextIndex>().Exists, Is.EqualTo(isOn));
        });
    }
}
