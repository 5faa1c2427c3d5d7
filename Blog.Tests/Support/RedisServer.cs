using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Blog.Tests.Support;

/// <summary>A Redis of a test, on a socket in a folder of its own. It takes no snapshots by itself.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const string Executable = "redis-server";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(10);

    private static readonly string? Installed =
        OperatingSystem.IsWindows() ? null : ExecutableFinder.Find(Executable);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("blog-redis-");
    private Process? process;

    /// <summary>Says whether tests with Redis run, and why not.</summary>
    public static string Report { get; } = Installed is null
        ? $"Redis: no, {Executable} is not on the PATH"
        : $"Redis: yes, {Installed} for each test";

    /// <summary>The value of <c>Cache:Redis</c>, with a timeout that a busy machine does not exceed.</summary>
    public string ConnectionString => $"!{SocketFile},asyncTimeout=3000";

    private string SocketFile => Path.Combine(folder.FullName, "redis.sock");

    /// <summary>Starts a server, or ignores the test where Redis is not installed.</summary>
    public static async Task<RedisServer> StartNewAsync()
    {
        var server = CreateStopped();
        await server.StartAsync();
        return server;
    }

    /// <summary>Reserves the socket of a server, or ignores the test where Redis is not installed.</summary>
    public static RedisServer CreateStopped()
    {
        if (Installed is null)
        {
            Assert.Ignore(Report);
        }

        return new RedisServer();
    }

    /// <summary>
    /// Starts the server, with the data of the last snapshot if one was taken, and waits until it accepts connections.
    /// </summary>
    public async Task StartAsync()
    {
        File.Delete(SocketFile);
        process = Process.Start(new ProcessStartInfo(
            Installed!,
            ["--port", "0", "--unixsocket", SocketFile, "--save", "", "--appendonly", "no", "--dir", folder.FullName])
        {
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var cancellation = new CancellationTokenSource(StartTimeout);
        using var timer = new PeriodicTimer(PollingInterval);
        while (!await CanConnectAsync(cancellation.Token))
        {
            await timer.WaitForNextTickAsync(cancellation.Token);
        }
    }

    /// <summary>Suspends the server: it accepts connections and commands, but does not respond.</summary>
    public Task SuspendAsync() => SignalAsync("-STOP");

    /// <summary>Ends the suspension.</summary>
    public Task ResumeAsync() => SignalAsync("-CONT");

    /// <summary>Kills the server, which loses everything that is not in a snapshot.</summary>
    public async Task KillAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder.Delete(recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.That(kill.ExitCode, Is.Zero);
    }

    private async Task<bool> CanConnectAsync(CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketFile), cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
