using System.Diagnostics;

namespace Blog.Benchmarks.Loading;

/// <param name="PerSecond">The number of responses per second.</param>
/// <param name="Milliseconds">The latency of each response, sorted.</param>
/// <param name="Failures">The number of responses without a 2xx status.</param>
internal sealed record LoadResult(double PerSecond, double[] Milliseconds, int Failures)
{
    /// <summary>Returns a percentile of the latency in milliseconds.</summary>
    /// <param name="share">The percentile as a fraction, such as 0.99.</param>
    public double Percentile(double share) =>
        Milliseconds.Length == 0 ? double.NaN : Milliseconds[(int)(share * (Milliseconds.Length - 1))];
}

/// <summary>Sends requests over several connections, each as soon as the previous response arrived.</summary>
internal static class LoadGenerator
{
    /// <param name="rows">The rows from which each request is chosen at random.</param>
    public static async Task<LoadResult> RunAsync(
        Target target, IReadOnlyList<Row> rows, int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var parts = await Task.WhenAll(Enumerable.Range(0, connections)
            .Select(_ => Task.Run(() => SendAsync(target, rows, duration, cancellationToken), cancellationToken)));
        var seconds = watch.Elapsed.TotalSeconds;
        var times = parts.SelectMany(part => part.Times).Order().ToArray();
        return new LoadResult(times.Length / seconds, times, parts.Sum(part => part.Failures));
    }

    private static async Task<(List<double> Times, int Failures)> SendAsync(
        Target target, IReadOnlyList<Row> rows, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var connection = new HttpConnection();
        await connection.ConnectAsync(target.Url, cancellationToken);
        var (times, failures) = (new List<double>(), 0);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration)
        {
            var request = rows[Random.Shared.Next(rows.Count)].CreateRequest(target);
            var start = Stopwatch.GetTimestamp();
            var status = await connection.SendAsync(request, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            failures += status is >= 200 and < 300 ? 0 : 1;
        }

        return (times, failures);
    }
}
