using System.Globalization;
using Blog.Benchmarks.Loading;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>Measures what a hundred times as many articles cost a single reader.</summary>
internal static class Growth
{
    private const int Few = 1000;
    private const int Many = 100_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Measures, and writes the table row by row.</summary>
    /// <param name="options">How long, and how often.</param>
    /// <param name="cancellationToken">Ends the benchmark.</param>
    /// <returns>A task that ends with the last row.</returns>
    public static async Task RunAsync(Options options, CancellationToken cancellationToken)
    {
        using var installation = await Installation.MakeAsync(cancellationToken);
        using var small = await installation.StartAsync(await installation.SeedAsync(Few, cancellationToken), cancellationToken);
        using var large = await installation.StartAsync(await installation.SeedAsync(Many, cancellationToken), cancellationToken);
        var (few, many) = (await small.SignInAsync(cancellationToken), await large.SignInAsync(cancellationToken));
        var fewRows = await MakeRowsAsync(small, Few, cancellationToken);
        var manyRows = await MakeRowsAsync(large, Many, cancellationToken);

        Console.WriteLine($"1 connection with a token, whose answers are not kept; {options.Pairs} × {options.Seconds} s each in turn");
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| | {Few:N0} articles, median in ms | {Many:N0} articles, median in ms | ratio |"));
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (fewRow, manyRow) in fewRows.Zip(manyRows))
        {
            Task<LoadResult> LoadAsync(Target target, Row row, TimeSpan duration) =>
                Load.RunAsync(target, [row], connections: 1, duration, cancellationToken);

            Console.WriteLine(Describe(fewRow, await Pairs.RunAsync(
                duration => LoadAsync(few, fewRow, duration), duration => LoadAsync(many, manyRow, duration), WarmUp, options)));
        }
    }

    private static async Task<List<Row>> MakeRowsAsync(Server server, int articles, CancellationToken cancellationToken)
    {
        var middle = $"/article?limit=20&offset={articles / 2}";
        List<Row> rows =
        [
            Read("the first page", "/article?limit=20"),
            Read("a page in the middle, by its offset", middle),
            Read("a tag's first page", "/article?limit=20&tag=tag7"),
            Read("an author's first page", "/article?limit=20&author=user7"),
            Read("a search for a rare word", "/article?limit=20&q=777"),
            CompareRows.Detail(articles) with { Title = "an article", SignedIn = true },
            CompareRows.Create with { Title = "publishing an article" },
        ];
        if ((await server.GetAsync(middle, cancellationToken))["next"]?.GetValue<string>() is { } next)
        {
            rows.Insert(2, Read("a page in the middle, by its cursor", $"/article?limit=20&after={Uri.EscapeDataString(next)}"));
        }

        return rows;
    }

    private static Row Read(string title, string path) => new(title, title, () => path, SignedIn: true);

    private static string Describe(Row row, IReadOnlyList<(LoadResult Few, LoadResult Many)> pairs) =>
        pairs.Failures() is > 0 and var failures
            ? $"| {row.Title} | void: {failures} answers were no success | | |"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Title} | {pairs.Median(pair => pair.Few.Percentile(0.5)):0.00} | {pairs.Median(pair => pair.Many.Percentile(0.5)):0.00} | {pairs.Median(pair => pair.Many.Percentile(0.5) / pair.Few.Percentile(0.5)):0.0} |");
}
