using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Blog.Benchmarks.Loading;

namespace Blog.Benchmarks.Servers;

internal sealed partial class ServerProcess : IDisposable
{
    /// <summary>Lets the operating system choose the port, which the server writes to its output.</summary>
    public const string AnyAddress = "http://127.0.0.1:0";

    private static readonly TimeSpan ReadyInterval = TimeSpan.FromMilliseconds(5);

    private readonly Process process;
    private readonly HttpClient client = new();

    private ServerProcess(Process process) => this.process = process;

    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a server, and waits until it lists articles.</summary>
    public static async Task<ServerProcess> StartAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        var server = new ServerProcess(Process.Start(start)!);
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

    /// <summary>Signs in as the first sample user.</summary>
    public async Task<Target> SignInAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync(
            "/user/sign-in", new { email = "user1@example.com", password = "password123" }, cancellationToken);
        var user = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return new Target(client.BaseAddress!, user!["token"]!.GetValue<string>());
    }

    public async Task<JsonObject> GetAsync(string path, CancellationToken cancellationToken) =>
        (await client.GetFromJsonAsync<JsonObject>(path, cancellationToken))!;

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
                // The server writes a line for each request, and would block when nobody reads its output.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
                return new Uri(match.Groups[1].Value);
            }
        }

        throw new BenchmarkException("The server ended before it wrote its address.");
    }
}
