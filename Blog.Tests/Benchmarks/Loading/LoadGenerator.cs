using System.Diagnostics;
using System.Net.Sockets;

namespace Blog.Benchmarks.Loading;

/// <summary>Sends requests over several connections, each as soon as the previous response arrived.</summary>
internal static class LoadGenerator
{
    /// <param name="rows">The rows from which each request is chosen at random.</param>
    public static Task<LoadResult> RunAsync(
        Target target, IReadOnlyList<Row> rows, int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        return RunAsync(
            connections,
            responses => SendAsync(
                target.Url,
                () => rows[Random.Shared.Next(rows.Count)].CreateRequest(target),
                responses,
                () => watch.Elapsed < duration,
                cancellationToken),
            cancellationToken);
    }

    /// <summary>
    /// Sends requests until it is cancelled, and connects again whenever the server closes a connection.
    /// </summary>
    public static Task<LoadResult> RunUntilCancelledAsync(
        Uri url, Func<byte[]> createRequest, int connections, CancellationToken cancellationToken) =>
        RunAsync(
            connections,
            async responses =>
            {
                while (!cancellationToken.IsCancellationRequested)
                {
                    try
                    {
                        await SendAsync(url, createRequest, responses, () => true, cancellationToken);
                    }
                    catch (Exception exception)
                        when (exception is SocketException or IOException or OperationCanceledException)
                    {
                        // Closing the connection is one of the ways to refuse.
                    }
                }
            },
            CancellationToken.None);

    private static async Task<LoadResult> RunAsync(
        int connections, Func<List<Response>, Task> sendAsync, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var parts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                var responses = new List<Response>();
                await sendAsync(responses);
                return responses;
            },
            cancellationToken)));
        var seconds = watch.Elapsed.TotalSeconds;
        var all = parts.SelectMany(part => part).ToList();
        return new LoadResult(
            seconds,
            [.. all.Select(response => response.Milliseconds).Order()],
            all.CountBy(response => response.Status).ToDictionary());
    }

    private static async Task SendAsync(
        Uri url,
        Func<byte[]> createRequest,
        List<Response> responses,
        Func<bool> continues,
        CancellationToken cancellationToken)
    {
        using var connection = new HttpConnection();
        await connection.ConnectAsync(url, cancellationToken);
        while (continues())
        {
            var request = createRequest();
            var start = Stopwatch.GetTimestamp();
            var status = await connection.SendAsync(request, cancellationToken);
            responses.Add(new Response(status, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }
    }

    private readonly record struct Response(int Status, double Milliseconds);
}
