using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Support;

/// <summary>Receives OpenTelemetry's protocol over HTTP, as a collector does.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> bodies = [];
    private readonly WebApplication server;

    private OtlpReceiver(WebApplication server) => this.server = server;

    public string Url => server.Urls.Single();

    public static async Task<OtlpReceiver> StartNewAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var receiver = new OtlpReceiver(server);
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(receiver.ReceiveAsync);
        await server.StartAsync();
        return receiver;
    }

    /// <summary>Returns everything that was sent to a path. The strings of a message are readable in it.</summary>
    public string ReadAll(string path) => string.Concat(bodies.GetValueOrDefault(path) ?? []);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
        bodies.GetOrAdd(context.Request.Path.Value!, _ => []).Enqueue(await reader.ReadToEndAsync());
    }
}
