using System.Diagnostics;

namespace Blog.Benchmarks.Loading;

/// <summary>What a load came to.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Milliseconds">How long each answer took, the shortest first.</param>
/// <param name="Failures">How many answers were no success (2xx).</param>
internal sealed record LoadResult(double PerSecond, double[] Milliseconds, int Failures)
{
    /// <summary>Finds how long an answer took at most, of a share of them.</summary>
    /// <param name="share">The share, such as 0.99.</param>
    /// <returns>Milliseconds.</returns>
    public double Percentile(double share) =>
        Milliseconds.Length == 0 ? double.NaN : Milliseconds[(int)(share * (Milliseconds.Length - 1))];
}

/// <summary>Asks a server over several connections, each as soon as it has the answer before.</summary>
internal static class Load
{
    /// <summary>Asks for some time.</summary>
    /// <param name="target">Whom to ask.</param>
    /// <param name="rows">What; each time one of them at random.</param>
    /// <param name="connections">Over how many connections.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="cancellationToken">Ends the load.</param>
    /// <returns>What it came to.</returns>
    public static async Task<LoadResult> RunAsync(
        Target target, IReadOnlyList<Row> rows, int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var parts = await Task.WhenAll(Enumerable.Range(0, connections)
            .Select(_ => Task.Run(() => AskAsync(target, rows, duration, cancellationToken), cancellationToken)));
        var seconds = watch.Elapsed.TotalSeconds;
        var times = parts.SelectMany(part => part.Times).Order().ToArray();
        return new LoadResult(times.Length / seconds, times, parts.Sum(part => part.Failures));
    }

    private static async Task<(List<double> Times, int Failures)> AskAsync(
        Target target, IReadOnlyList<Row> rows, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var connection = new Connection();
        await connection.ConnectAsync(target.Url, cancellationToken);
        var (times, failures) = (new List<double>(), 0);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration)
        {
            var request = rows[Random.Shared.Next(rows.Count)].MakeRequest(target);
            var start = Stopwatch.GetTimestamp();
            var status = await connection.AskAsync(request, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            failures += status is >= 200 and < 300 ? 0 : 1;
        }

        return (times, failures);
    }
}
