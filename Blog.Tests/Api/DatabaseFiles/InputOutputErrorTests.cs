using System.Net;
using System.Runtime.InteropServices;
using Blog.Tests.Support;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Lets the operating system refuse the writes of the running program.</summary>
[Parallelizable(ParallelScope.All)]
[Platform(Include = "Linux", Reason = "Only Linux can limit a process that runs.")]
public sealed class InputOutputErrorTests
{
    private const int FileSizeResource = 1;
    private const int TimeoutInMilliseconds = 30_000;
    private const int PollingInMilliseconds = 50;

    [Test]
    public async Task Reads_work_while_writes_fail_and_the_program_recovers()
    {
        using var folder = new SqliteTestFolder();
        await using var server = await BlogServer.StartWithFileSizeErrorsAsync(folder.Folder);
        var member = await Member.SignUpAsync(server.Client);
        var slug = await member.PublishAsync();
        LimitFileSize(server, 1);

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var refused = await member.PostAsync("/article", new { title = $"title {Unique.Word()}", text = "text" });
            refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
            Assert.That(refused.Headers["Retry-After"], Does.Match("^[1-9][0-9]*$"));
            (await server.Anonymous.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await server.Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
            (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        }

        LimitFileSize(server, ulong.MaxValue);
        await Assert.ThatAsync(
            async () => (await server.Anonymous.GetAsync("/health/ready")).Status,
            Is.EqualTo(HttpStatusCode.OK).After(TimeoutInMilliseconds, PollingInMilliseconds));
        await member.PublishAsync();
        Assert.That(await server.StopAsync(), Is.Zero);
        Assert.That(folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("2"));
        Assert.That(folder.Execute("PRAGMA integrity_check"), Is.EqualTo("ok"));
    }

    /// <summary>Sets how large the files may get that the program writes to.</summary>
    private static void LimitFileSize(BlogServer server, ulong bytes)
    {
        var limit = new ResourceLimit { Current = bytes, Maximum = ulong.MaxValue };
        Assert.That(SetLimit(server.ProcessId, FileSizeResource, in limit, previous: 0), Is.Zero);
    }

    [DllImport("libc", EntryPoint = "prlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int processId, int resource, in ResourceLimit limit, nint previous);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Current;
        public ulong Maximum;
    }
}
