using System.Globalization;
using Blog.Benchmarks.Loading;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>Compares the latency of a small database with that of one a hundred times as large.</summary>
internal static class Growth
{
    private const int Few = 1000;
    private const int Many = 100_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        await using var publishedApi = await PublishedApi.PublishAsync(options, cancellationToken);
        var smallDatabase = await publishedApi.SeedAsync(Few, cancellationToken);
        var largeDatabase = await publishedApi.SeedAsync(Many, cancellationToken);
        using var small = await publishedApi.StartAsync(smallDatabase, cancellationToken);
        using var large = await publishedApi.StartAsync(largeDatabase, cancellationToken);
        var (few, many) = (await small.SignInAsync(cancellationToken), await large.SignInAsync(cancellationToken));
        var fewRows = await CreateRowsAsync(small, Few, cancellationToken);
        var manyRows = await CreateRowsAsync(large, Many, cancellationToken);

        Console.WriteLine(
            $"{options.ApiTitle}, 1 connection with a token, so that no response is cached; "
            + $"{options.Pairs} × {options.Seconds} s each, alternating");
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| | {Few:N0} articles, median in ms | {Many:N0} articles, median in ms | ratio |"));
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (fewRow, manyRow) in fewRows.Zip(manyRows))
        {
            Task<LoadResult> LoadAsync(Target target, Row row, TimeSpan duration) =>
                LoadGenerator.RunAsync(target, [row], connections: 1, duration, cancellationToken);

            Console.WriteLine(Describe(fewRow, await AlternatingRuns.RunAsync(
                duration => LoadAsync(few, fewRow, duration),
                duration => LoadAsync(many, manyRow, duration),
                WarmUp,
                options)));
        }
    }

    private static async Task<List<Row>> CreateRowsAsync(
        ServerProcess server, int articles, CancellationToken cancellationToken)
    {
        var middle = $"/article?limit=20&offset={articles / 2}";
        List<Row> rows =
        [
            Read("the first page", "/article?limit=20"),
            Read("a page in the middle, by offset", middle),
            Read("a tag's first page", "/article?limit=20&tag=tag7"),
            Read("an author's first page", "/article?limit=20&author=user7"),
            Read("a search for a rare word", "/article?limit=20&q=777"),
            ComparisonRows.Detail(articles) with { Title = "an article", SignedIn = true },
            ComparisonRows.Create with { Title = "publishing an article" },
        ];
        if ((await server.GetAsync(middle, cancellationToken))["next"]?.GetValue<string>() is { } next)
        {
            var path = $"/article?limit=20&after={Uri.EscapeDataString(next)}";
            rows.Insert(2, Read("a page in the middle, by cursor", path));
        }

        return rows;
    }

    private static Row Read(string title, string path) => new(title, title, () => path, SignedIn: true);

    private static string Describe(Row row, IReadOnlyList<(LoadResult Few, LoadResult Many)> runs)
    {
        if (runs.Failures() is > 0 and var failures)
        {
            return $"| {row.Title} | void: {failures} responses were not successful | | |";
        }

        var few = runs.Median(run => run.Few.Percentile(0.5));
        var many = runs.Median(run => run.Many.Percentile(0.5));
        var ratio = runs.Median(run => run.Many.Percentile(0.5) / run.Few.Percentile(0.5));
        return string.Create(
            CultureInfo.InvariantCulture, $"| {row.Title} | {few:0.00} | {many:0.00} | {ratio:0.0} |");
    }
}
