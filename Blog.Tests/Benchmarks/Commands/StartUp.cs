using System.Diagnostics;
using System.Globalization;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>Measures how long the API takes from its start to its first list of articles.</summary>
internal static class StartUp
{
    private const int Articles = 1000;
    private const int Starts = 5;

    /// <summary>Measures, and writes the median.</summary>
    /// <param name="cancellationToken">Ends the benchmark.</param>
    /// <returns>A task that ends with the last start.</returns>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var installation = await Installation.MakeAsync(cancellationToken);
        var database = await installation.SeedAsync(Articles, cancellationToken);
        var times = new List<double>();
        for (var start = 1; start <= Starts; start++)
        {
            var watch = Stopwatch.StartNew();
            using var api = await installation.StartAsync(database, cancellationToken);
            times.Add(watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"First answer after {times.Median(time => time):0.00} s, the median of {Starts} starts"));
    }
}
