using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Blog.Tests.Support;

/// <summary>The program serving the API in a process of its own, which a test can signal and kill.</summary>
public sealed partial class BlogServer : IAsyncDisposable
{
    private const int Terminate = 15;
    private const int PollingInMilliseconds = 20;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly HttpClient client = new();
    private Task output = Task.CompletedTask;

    private BlogServer(Process process) => this.process = process;

    public int ProcessId => process.Id;

    public HttpClient Client => client;

    public Visitor Anonymous => new(client);

    /// <summary>
    /// Starts the program on the database <c>data/blog.db</c> in a folder, and waits until it serves.
    /// </summary>
    public static Task<BlogServer> StartAsync(string folder) => StartAsync(CreateStart(folder));

    /// <summary>
    /// Starts the program so that a limit of the size of files makes writes fail, and does not kill it.
    /// </summary>
    public static Task<BlogServer> StartWithFileSizeErrorsAsync(string folder)
    {
        var start = CreateStart(folder);
        string[] program = [start.FileName, .. start.ArgumentList];
        start.FileName = "/bin/sh";
        start.ArgumentList.Clear();
        string[] arguments = ["-c", """trap '' XFSZ; exec "$@" """, "sh", .. program];
        Array.ForEach(arguments, start.ArgumentList.Add);
        return StartAsync(start);
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the program to end, as a service manager does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        Assert.That(SendSignal(process.Id, Terminate), Is.Zero);
        using var cancellation = new CancellationTokenSource(Timeout);
        await process.WaitForExitAsync(cancellation.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await output;
        process.Dispose();
        client.Dispose();
    }

    private static ProcessStartInfo CreateStart(string folder) => BlogProcess.CreateStart(
        folder,
        [
            "--urls=http://127.0.0.1:0", $"--contentRoot={folder}", $"--Jwt:Secret={BlogApplication.Secret}",
            "--RateLimiting:Enabled=false", "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Blog.Api.Hosting.ListeningAddressLogger=Information",
        ]);

    private static async Task<BlogServer> StartAsync(ProcessStartInfo start)
    {
        var server = new BlogServer(Process.Start(start)!);
        try
        {
            using var cancellation = new CancellationTokenSource(Timeout);
            server.client.BaseAddress = await server.ReadAddressAsync(cancellation.Token);
            await Assert.ThatAsync(
                async () => (await server.Anonymous.GetAsync("/health/ready")).Status,
                Is.EqualTo(HttpStatusCode.OK).After((int)Timeout.TotalMilliseconds, PollingInMilliseconds));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);

    [GeneratedRegex(@"API is at (http://\S+)")]
    private static partial Regex Address();

    private async Task<Uri> ReadAddressAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            lines.Add(line);
            if (Address().Match(line) is { Success: true } match)
            {
                // A program whose output nobody reads would block.
                output = Task.WhenAll(
                    process.StandardOutput.ReadToEndAsync(CancellationToken.None),
                    process.StandardError.ReadToEndAsync(CancellationToken.None));
                return new Uri(match.Groups[1].Value);
            }
        }

        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        throw new InvalidOperationException($"The program has ended: {string.Join('\n', lines)} {errors}");
    }
}
