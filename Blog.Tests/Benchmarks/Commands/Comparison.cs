using System.Globalization;
using Blog.Benchmarks.Loading;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>Measures the API and the floor in turn, so that a machine that slows down slows both.</summary>
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
            async Task<LoadResult> LoadAsync(Target target, TimeSpan duration) =>
                await Load.RunAsync(target, [row], options.Connections, duration, cancellationToken);

            await LoadAsync(ours, WarmUp);
            await LoadAsync(theirs, WarmUp);
            var pairs = new List<(LoadResult Ours, LoadResult Theirs)>();
            for (var pair = 0; pair < options.Pairs; pair++)
            {
                pairs.Add((
                    await LoadAsync(ours, TimeSpan.FromSeconds(options.Seconds)),
                    await LoadAsync(theirs, TimeSpan.FromSeconds(options.Seconds))));
            }

            Console.WriteLine(Describe(row, pairs));
        }
    }

    /// <summary>Writes a row; one with an answer that was no success says nothing about speed.</summary>
    private static string Describe(Row row, List<(LoadResult Ours, LoadResult Theirs)> pairs)
    {
        var failures = pairs.Sum(pair => pair.Ours.Failures + pair.Theirs.Failures);
        return failures > 0
            ? $"| {row.Title} | void: {failures} answers were no success | | | | |"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"""
                | {row.Title} | {pairs.Median(pair => pair.Ours.PerSecond):N0} | {pairs.Median(pair => pair.Theirs.PerSecond):N0} | {pairs.Median(pair => pair.Ours.PerSecond / pair.Theirs.PerSecond):0.00} | {pairs.Median(pair => pair.Ours.Percentile(0.99)):0.0} | {pairs.Median(pair => pair.Theirs.Percentile(0.99)):0.0} |
                """);
    }
}
