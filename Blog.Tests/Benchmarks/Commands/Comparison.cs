using System.Globalization;
using Blog.Benchmarks.Loading;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>Measures the API and the floor in turn.</summary>
internal static class Comparison
{
    private const int Articles = 1000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Measures, and writes the table row by row.</summary>
    /// <param name="options">How long, how often, and what.</param>
    /// <param name="cancellationToken">Ends the benchmark.</param>
    /// <returns>A task that ends with the last row.</returns>
    public static async Task RunAsync(Options options, CancellationToken cancellationToken)
    {
        using var installation = await Installation.MakeAsync(cancellationToken);
        using var api = await installation.StartAsync(await installation.SeedAsync(Articles, cancellationToken), cancellationToken);
        using var floor = await installation.StartFloorAsync(cancellationToken);
        var ours = await api.SignInAsync(cancellationToken);
        var theirs = await floor.SignInAsync(cancellationToken);

        Console.WriteLine($"{Articles} articles, {options.Connections} connections, {options.Pairs} × {options.Seconds} s each in turn");
        Console.WriteLine();
        Console.WriteLine("| | API, requests/s | floor, requests/s | ratio | API, p99 in ms | floor, p99 in ms |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var row in CompareRows.Of(Articles).Where(row => options.Rows.Contains(row.Name)))
        {
            Task<LoadResult> LoadAsync(Target target, TimeSpan duration) =>
                Load.RunAsync(target, [row], options.Connections, duration, cancellationToken);

            Console.WriteLine(Describe(row, await Pairs.RunAsync(
                duration => LoadAsync(ours, duration), duration => LoadAsync(theirs, duration), WarmUp, options)));
        }
    }

    private static string Describe(Row row, IReadOnlyList<(LoadResult Ours, LoadResult Theirs)> pairs) =>
        pairs.Failures() is > 0 and var failures
            ? $"| {row.Title} | void: {failures} answers were no success | | | | |"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"""
                | {row.Title} | {pairs.Median(pair => pair.Ours.PerSecond):N0} | {pairs.Median(pair => pair.Theirs.PerSecond):N0} | {pairs.Median(pair => pair.Ours.PerSecond / pair.Theirs.PerSecond):0.00} | {pairs.Median(pair => pair.Ours.Percentile(0.99)):0.0} | {pairs.Median(pair => pair.Theirs.Percentile(0.99)):0.0} |
                """);
}
