using Blog.Benchmarks.Loading;

namespace Blog.Benchmarks.Commands;

/// <summary>Alternates two loads, so that a machine that slows down affects both.</summary>
internal static class AlternatingRuns
{
    public static async Task<IReadOnlyList<(LoadResult First, LoadResult Second)>> RunAsync(
        Func<TimeSpan, Task<LoadResult>> first,
        Func<TimeSpan, Task<LoadResult>> second,
        TimeSpan warmUp,
        BenchmarkOptions options)
    {
        await first(warmUp);
        await second(warmUp);
        var pairs = new List<(LoadResult First, LoadResult Second)>();
        for (var pair = 0; pair < options.Pairs; pair++)
        {
            var duration = TimeSpan.FromSeconds(options.Seconds);
            pairs.Add((await first(duration), await second(duration)));
        }

        return pairs;
    }

    /// <summary>Counts the responses that were not successful. A row with any is void.</summary>
    public static int Failures(this IReadOnlyList<(LoadResult First, LoadResult Second)> pairs) =>
        pairs.Sum(pair => pair.First.Failures + pair.Second.Failures);
}
