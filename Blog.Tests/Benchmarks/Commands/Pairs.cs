using Blog.Benchmarks.Loading;

namespace Blog.Benchmarks.Commands;

/// <summary>Two loads in turn, so that a machine that slows down slows both.</summary>
internal static class Pairs
{
    /// <summary>Warms both up, and measures them in turn.</summary>
    /// <param name="first">Runs the first for some time.</param>
    /// <param name="second">Runs the second for some time.</param>
    /// <param name="warmUp">How long each is warmed up.</param>
    /// <param name="options">How long, and how often.</param>
    /// <returns>What each pair came to.</returns>
    public static async Task<IReadOnlyList<(LoadResult First, LoadResult Second)>> RunAsync(
        Func<TimeSpan, Task<LoadResult>> first, Func<TimeSpan, Task<LoadResult>> second, TimeSpan warmUp, Options options)
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

    /// <summary>Counts the answers that were no success; a row with any says nothing about speed.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>How many.</returns>
    public static int Failures(this IReadOnlyList<(LoadResult First, LoadResult Second)> pairs) =>
        pairs.Sum(pair => pair.First.Failures + pair.Second.Failures);
}
