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
        Console.WriteLine(
            $"{Articles} articles, {options.Connections} connections, "
            + $"{options.Pairs} × {options.Seconds} s each, alternating");
        Console.WriteLine();
        Console.WriteLine(
            $"| | {options.ApiTitle}, requests/s | baseline, requests/s | ratio "
            + $"| {options.ApiTitle}, p99 in ms | baseline, p99 in ms |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        var rows = ComparisonRows.Of(Articles)
            .Where(row => options.Includes(row.Name) && options.Supports(row))
            .GroupBy(row => row.Synchronous);
        foreach (var group in rows)
        {
            using var api = await publishedApi.StartAsync(database, cancellationToken, group.Key);
            using var baseline = await publishedApi.StartBaselineAsync(group.Key, cancellationToken);
            var apiTarget = await api.SignInAsync(cancellationToken);
            var baselineTarget = await baseline.SignInAsync(cancellationToken);
            foreach (var row in group)
            {
                Console.WriteLine(Describe(
                    row, await MeasureAsync(row, apiTarget, baselineTarget, options, cancellationToken)));
            }
        }
    }

    private static Task<IReadOnlyList<(LoadResult Api, LoadResult Baseline)>> MeasureAsync(
        Row row, Target api, Target baseline, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        Task<LoadResult> LoadAsync(Target target, TimeSpan duration) =>
            LoadGenerator.RunAsync(target, [row], options.Connections, duration, cancellationToken);

        return AlternatingRuns.RunAsync(
            duration => LoadAsync(api, duration), duration => LoadAsync(baseline, duration), WarmUp, options);
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
