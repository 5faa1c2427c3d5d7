using System.Globalization;
using Blog.Benchmarks.Loading;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>Compares the throughput of the API with that of the baseline.</summary>
internal static class Comparison
{
    private const int Articles = 1000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        await using var publishedApi = await PublishedApi.PublishAsync(options, cancellationToken);
        var database = await publishedApi.SeedAsync(Articles, cancellationToken);
        using var api = await publishedApi.StartAsync(database, cancellationToken);
        using var baseline = await publishedApi.StartBaselineAsync(cancellationToken);
        var apiTarget = await api.SignInAsync(cancellationToken);
        var baselineTarget = await baseline.SignInAsync(cancellationToken);

        Console.WriteLine(
            $"{Articles} articles, {options.Connections} connections, "
            + $"{options.Pairs} × {options.Seconds} s each, alternating");
        Console.WriteLine();
        Console.WriteLine(
            $"| | {options.ApiTitle}, requests/s | baseline, requests/s | ratio "
            + $"| {options.ApiTitle}, p99 in ms | baseline, p99 in ms |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var row in ComparisonRows.Of(Articles).Where(row => options.Includes(row.Name)))
        {
            Task<LoadResult> LoadAsync(Target target, TimeSpan duration) =>
                LoadGenerator.RunAsync(target, [row], options.Connections, duration, cancellationToken);

            Console.WriteLine(Describe(row, await AlternatingRuns.RunAsync(
                duration => LoadAsync(apiTarget, duration),
                duration => LoadAsync(baselineTarget, duration),
                WarmUp,
                options)));
        }
    }

    private static string Describe(Row row, IReadOnlyList<(LoadResult Api, LoadResult Baseline)> runs)
    {
        if (runs.Failures() is > 0 and var failures)
        {
            return $"| {row.Title} | void: {failures} responses were not successful | | | | |";
        }

        var throughput = runs.Median(run => run.Api.PerSecond);
        var baseline = runs.Median(run => run.Baseline.PerSecond);
        var ratio = runs.Median(run => run.Api.PerSecond / run.Baseline.PerSecond);
        var latency = runs.Median(run => run.Api.Percentile(0.99));
        var baselineLatency = runs.Median(run => run.Baseline.Percentile(0.99));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.Title} | {throughput:N0} | {baseline:N0} | {ratio:0.00} "
            + $"| {latency:0.0} | {baselineLatency:0.0} |");
    }
}
