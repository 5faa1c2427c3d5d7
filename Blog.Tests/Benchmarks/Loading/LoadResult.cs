namespace Blog.Benchmarks.Loading;

/// <param name="Seconds">The duration of the load.</param>
/// <param name="Milliseconds">The latency of each response, sorted.</param>
/// <param name="Statuses">The number of responses with each status.</param>
internal sealed record LoadResult(
    double Seconds, double[] Milliseconds, IReadOnlyDictionary<int, int> Statuses)
{
    /// <summary>The number of responses per second.</summary>
    public double PerSecond => Milliseconds.Length / Seconds;

    /// <summary>The number of responses without a 2xx status.</summary>
    public int Failures => Statuses.Where(status => status.Key is < 200 or >= 300).Sum(status => status.Value);

    /// <summary>Returns a percentile of the latency in milliseconds.</summary>
    /// <param name="share">The percentile as a fraction, such as 0.99.</param>
    public double Percentile(double share) =>
        Milliseconds.Length == 0 ? double.NaN : Milliseconds[(int)(share * (Milliseconds.Length - 1))];
}
