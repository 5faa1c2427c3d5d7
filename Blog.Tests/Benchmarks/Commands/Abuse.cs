using System.Globalization;
using Blog.Benchmarks.Loading;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>
/// Measures what quiet readers keep of their throughput, and how their latency grows, while others send expensive
/// requests.
/// </summary>
internal static class Abuse
{
    private const int QuietConnections = 4;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private static readonly IReadOnlyList<Row> QuietRows =
        [.. ComparisonRows.Of(articles: 1).Where(row => row.Name is "list" or "profile")];

    public static async Task RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        await using var publishedApi = await PublishedApi.PublishAsync(options, cancellationToken);
        var database = await publishedApi.SeedAsync(options.Articles, cancellationToken);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Articles:N0} articles, {QuietConnections} quiet connections, "
            + $"{options.Pairs} × {options.Seconds} s each, alternately without and with the others"));
        Console.WriteLine();
        Console.WriteLine(
            $"| others on the {options.ApiTitle} | {string.Join(" | ", QuietRows.Select(DescribeColumns))} "
            + "| responses to the others |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("--:|--:|", QuietRows.Count))}---|");
        var loads = AbusiveLoads.Of(options.Articles).Where(load => options.Includes(load.Name));
        foreach (var group in loads.GroupBy(load => load.LimitsAttempts))
        {
            using var api = await publishedApi.StartAsync(database, cancellationToken, limitsAttempts: group.Key);
            var target = await api.SignInAsync(cancellationToken);
            foreach (var row in QuietRows)
            {
                await LoadQuietlyAsync(target, row, WarmUp, cancellationToken);
            }

            foreach (var load in group)
            {
                Console.WriteLine(await MeasureAsync(load, target, options, cancellationToken));
            }
        }
    }

    private static string DescribeColumns(Row row) => $"{row.Title}, share of throughput | p99, ratio";

    private static Task<LoadResult> LoadQuietlyAsync(
        Target target, Row row, TimeSpan duration, CancellationToken cancellationToken) =>
        LoadGenerator.RunAsync(target, [row], QuietConnections, duration, cancellationToken);

    private static async Task<string> MeasureAsync(
        AbusiveLoad load, Target target, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var duration = TimeSpan.FromSeconds(options.Seconds);
        var cells = new List<string> { load.Title };
        var answers = new List<LoadResult>();
        foreach (var row in QuietRows)
        {
            var pairs = new List<(LoadResult Quiet, LoadResult Loaded)>();
            for (var pair = 0; pair < options.Pairs; pair++)
            {
                var quiet = await LoadQuietlyAsync(target, row, duration, cancellationToken);
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                var others = LoadGenerator.RunUntilCancelledAsync(
                    target.Url, load.GetRequests(target), load.Connections, stop.Token);
                var loaded = await LoadQuietlyAsync(target, row, duration, cancellationToken);
                await stop.CancelAsync();
                answers.Add(await others);
                pairs.Add((quiet, loaded));
            }

            cells.Add(Describe(pairs));
        }

        return $"| {string.Join(" | ", cells)} | {Describe(answers)} |";
    }

    private static string Describe(List<(LoadResult Quiet, LoadResult Loaded)> pairs)
    {
        if (pairs.Failures() is > 0 and var failures)
        {
            return $"void: {failures} responses were not successful | ";
        }

        var share = pairs.Median(pair => pair.Loaded.PerSecond / pair.Quiet.PerSecond);
        var latency = pairs.Median(pair => pair.Loaded.Percentile(0.99) / pair.Quiet.Percentile(0.99));
        return string.Create(CultureInfo.InvariantCulture, $"{share:0.00} | {latency:0.0}");
    }

    private static string Describe(List<LoadResult> answers)
    {
        var seconds = answers.Sum(answer => answer.Seconds);
        var statuses = answers.SelectMany(answer => answer.Statuses)
            .GroupBy(status => status.Key, status => status.Value)
            .OrderBy(status => status.Key)
            .Select(status => string.Create(
                CultureInfo.InvariantCulture, $"{status.Sum() / seconds:N0} × {status.Key}"));
        return $"{string.Join(", ", statuses.DefaultIfEmpty("none"))} a second";
    }
}
