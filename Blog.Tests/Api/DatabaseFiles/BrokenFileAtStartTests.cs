using System.Net;
using System.Net.Sockets;
using Blog.Api.Hosting;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Starts the program on what it cannot use.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BrokenFileAtStartTests : IDisposable
{
    private const string Secret = $"--Jwt:Secret={BlogApplication.Secret}";

    private readonly SqliteTestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase("")]
    [TestCase("migrate")]
    public async Task A_file_that_is_no_database_stops_the_program(string command)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.DatabaseFile)!);
        File.WriteAllText(folder.DatabaseFile, string.Concat(Enumerable.Repeat("not a database", 100)));
        await AssertStopsAsync("file is not a database", command);
    }

    [Test]
    public async Task A_folder_in_place_of_the_database_stops_the_program()
    {
        Directory.CreateDirectory(folder.DatabaseFile);
        await AssertStopsAsync($"{folder.DatabaseFile} is a folder");
        AssertStopsMigration($"{folder.DatabaseFile} is a folder", folder.Database);
    }

    [Test]
    [Platform(Include = "Linux", Reason = "Nobody may create files in /sys.")]
    public async Task A_folder_without_the_right_to_write_stops_the_program()
    {
        var database = new TestDatabase("Sqlite", "Data Source=/sys/kernel/blog.db", () => Task.CompletedTask);
        const string message = "cannot write to /sys/kernel: ";
        await AssertStopsAsync(message, setting: $"--ConnectionStrings:Blog={database.ConnectionString}");
        AssertStopsMigration(message, database);
    }

    [Test]
    [Platform(Include = "Linux", Reason = "Nobody may write to /sys/kernel/uevent_seqnum.")]
    public void A_file_without_the_right_to_write_stops_the_program() => AssertStopsMigration(
        "cannot write to /sys/kernel/uevent_seqnum: ",
        new TestDatabase("Sqlite", "Data Source=/sys/kernel/uevent_seqnum", () => Task.CompletedTask));

    [Test]
    public async Task A_busy_port_stops_the_program()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await AssertStopsAsync(
            "address already in use; choose another address with --urls",
            setting: $"--urls=http://{listener.LocalEndpoint}");
    }

    private static void AssertStopsMigration(string message, TestDatabase database)
    {
        var error = Assert.CatchAsync(async () =>
        {
            await using var services =
                InfrastructureServices.Create(database.Provider, database.ConnectionString).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IDatabaseInitializer>().MigrateAsync(CancellationToken.None);
        });
        Assert.That(StartupErrors.Describe(error!), Has.Exactly(1).Items.And.One.Contains(message));
    }

    private async Task AssertStopsAsync(
        string message, string command = "", string setting = "--urls=http://127.0.0.1:0")
    {
        string[] arguments = command.Length == 0 ? [] : [command];
        var run = await BlogProcess.RunAsync(
            folder.Folder, [.. arguments, setting, Secret, $"--contentRoot={folder.Folder}"]);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.One.Contains(message), run.Errors);
            Assert.That(run.Output, Does.Not.Contain("Exception").And.Not.Contain("   at "));
        });
    }
}
