using System.Globalization;
using Blog.Benchmarks.Loading;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks.Commands;

/// <summary>Measures the memory that the API holds under load.</summary>
internal static class Memory
{
    private const int Articles = 1000;
    private const int Connections = 64;
    private const int Minutes = 2;

    /// <summary>Measures, and writes a line for each minute.</summary>
    /// <param name="cancellationToken">Ends the benchmark.</param>
    /// <returns>A task that ends with the last minute.</returns>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var installation = await Installation.MakeAsync(cancellationToken);
        using var api = await installation.StartAsync(await installation.SeedAsync(Articles, cancellationToken), cancellationToken);
        var target = await api.SignInAsync(cancellationToken);
        Console.WriteLine($"All requests of the comparison at random, {Connections} connections");
        Console.WriteLine();
        Console.WriteLine("| after | memory in MiB | requests/s |");
        Console.WriteLine("|---|--:|--:|");
        for (var minute = 1; minute <= Minutes; minute++)
        {
            var result = await Load.RunAsync(target, CompareRows.Of(Articles), Connections, TimeSpan.FromMinutes(1), cancellationToken);
            var failures = result.Failures > 0 ? $" (void: {result.Failures} answers were no success)" : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {minute} min | {api.WorkingSet / 1024 / 1024} | {result.PerSecond:N0}{failures} |"));
        }
    }
}
