using System.Globalization;
using Blog.Benchmarks.Loading;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>Measures the memory of the API under load.</summary>
internal static class Memory
{
    private const int Articles = 1000;
    private const int Connections = 64;
    private const int Minutes = 2;

    public static async Task RunAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        await using var publishedApi = await PublishedApi.PublishAsync(options, cancellationToken);
        var database = await publishedApi.SeedAsync(Articles, cancellationToken);
        using var api = await publishedApi.StartAsync(database, cancellationToken);
        var target = await api.SignInAsync(cancellationToken);
        Console.WriteLine($"Random requests of the comparison to the {options.ApiTitle}, {Connections} connections");
        Console.WriteLine();
        Console.WriteLine("| after | memory in MiB | requests/s |");
        Console.WriteLine("|---|--:|--:|");
        for (var minute = 1; minute <= Minutes; minute++)
        {
            var result = await LoadGenerator.RunAsync(
                target,
                [.. ComparisonRows.Of(Articles).Where(row => row.Synchronous == Row.Full)],
                Connections,
                TimeSpan.FromMinutes(1),
                cancellationToken);
            var failures = result.Failures > 0 ? $" (void: {result.Failures} responses were not successful)" : "";
            var mebibytes = api.WorkingSet / 1024 / 1024;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {minute} min | {mebibytes} | {result.PerSecond:N0}{failures} |"));
        }
    }
}
