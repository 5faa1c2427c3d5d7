using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Blog.Benchmarks.Loading;

namespace Blog.Benchmarks.Servers;

/// <summary>A server that runs for the benchmark as a process of its own.</summary>
internal sealed partial class Server : IDisposable
{
    /// <summary>Lets the system choose the port; the server says which.</summary>
    public const string AnyAddress = "http://127.0.0.1:0";

    private static readonly TimeSpan ReadyInterval = TimeSpan.FromMilliseconds(5);

    private readonly Process process;
    private readonly HttpClient client = new();

    private Server(Process process) => this.process = process;

    /// <summary>How many bytes of memory it holds now.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a server.</summary>
    /// <param name="start">The process, which writes where it listens.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The server, when it lists articles.</returns>
    public static async Task<Server> StartAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        var server = new Server(Process.Start(start)!);
        try
        {
            server.client.BaseAddress = await server.ReadAddressAsync(cancellationToken);
            while ((await server.client.GetAsync("/article", cancellationToken)).StatusCode != HttpStatusCode.OK)
            {
                await Task.Delay(ReadyInterval, cancellationToken);
            }

            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Signs the first sample user in.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The server with that user's token.</returns>
    public async Task<Target> SignInAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync(
            "/user/sign-in", new { email = "user1@example.com", password = "password123" }, cancellationToken);
        var user = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return new Target(client.BaseAddress!, user!["token"]!.GetValue<string>());
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="path">What to ask for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer.</returns>
    public async Task<JsonObject> GetAsync(string path, CancellationToken cancellationToken) =>
        (await client.GetFromJsonAsync<JsonObject>(path, cancellationToken))!;

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"is at (http://\S+)")]
    private static partial Regex Address();

    private async Task<Uri> ReadAddressAsync(CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                // What it writes from now on, a line for each request, has to go somewhere.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
                return new Uri(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("The server ended before it said where it listens.");
    }
}
