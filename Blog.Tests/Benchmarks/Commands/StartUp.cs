using System.Diagnostics;
using System.Globalization;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>Measures the time from the start of the API to its first list of articles.</summary>
internal static class StartUp
{
    private const int Articles = 1000;
    private const int Starts = 5;

    public static async Task RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        await using var publishedApi = await PublishedApi.PublishAsync(options, cancellationToken);
        var database = await publishedApi.SeedAsync(Articles, cancellationToken);
        var times = new List<double>();
        for (var start = 1; start <= Starts; start++)
        {
            var watch = Stopwatch.StartNew();
            using var api = await publishedApi.StartAsync(database, cancellationToken);
            times.Add(watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"First response of the {options.ApiTitle} after {times.Median(time => time):0.00} s, "
            + $"the median of {Starts} starts"));
    }
}
