using System.Globalization;
using Blog.Benchmarks.Loading;

namespace Blog.Benchmarks;

/// <summary>What is measured.</summary>
internal enum BenchmarkCommand
{
    /// <summary>How many requests a second the API and the floor answer.</summary>
    Compare,

    /// <summary>How long an answer takes among few articles and among many.</summary>
    Growth,

    /// <summary>How much memory the API holds under load.</summary>
    Memory,

    /// <summary>How long the API takes to its first answer.</summary>
    Start,
}

/// <summary>What the program was called with.</summary>
/// <param name="Command">What to measure.</param>
/// <param name="Pairs">How many times the two are measured in turn.</param>
/// <param name="Seconds">How long each measurement takes.</param>
/// <param name="Connections">How many connections ask at once.</param>
/// <param name="Rows">The rows of the comparison, by name.</param>
internal sealed record Options(
    BenchmarkCommand Command, int Pairs, int Seconds, int Connections, IReadOnlyList<string> Rows)
{
    /// <summary>How the program is called.</summary>
    public const string Usage = """
        Usage: Blog.Benchmarks [command] [options]

        Commands:
          (none)            Requests a second of the API and of the floor, in turn, and their ratio.
          growth            The time an answer takes among 1,000 and among 100,000 articles.
          memory            The memory that the API holds after one and two minutes of load.
          start             The time from starting the API to its first answer.
          help              Shows this.

        Options of the first two:
          --pairs N         How many times the two are measured in turn (3).
          --seconds N       How long each measurement takes (5).

        Options of the first:
          --connections N   How many connections ask at once (32).
          --rows A,B        Some of the rows: list, page, detail, profile, create.
        """;

    private static readonly string[] AllRows = [.. CompareRows.Of(articles: 1).Select(row => row.Name)];

    /// <summary>Reads the arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What they say, or null where they are wrong.</returns>
    public static Options? Parse(IEnumerable<string> arguments)
    {
        var rest = new Queue<string>(arguments);
        var options = new Options(BenchmarkCommand.Compare, Pairs: 3, Seconds: 5, Connections: 32, AllRows);
        if (rest.TryPeek(out var first) && !first.StartsWith("--", StringComparison.Ordinal))
        {
            if (!Enum.TryParse<BenchmarkCommand>(rest.Dequeue(), ignoreCase: true, out var command))
            {
                return null;
            }

            options = options with { Command = command };
        }

        while (options is not null && rest.TryDequeue(out var name))
        {
            options = rest.TryDequeue(out var value) ? options.With(name, value) : null;
        }

        return options;
    }

    private Options? With(string name, string value) => (name, Number(value)) switch
    {
        ("--rows", _) => value.Split(',') is var rows && rows.All(AllRows.Contains) ? this with { Rows = rows } : null,
        ("--pairs", > 0 and var number) => this with { Pairs = number },
        ("--seconds", > 0 and var number) => this with { Seconds = number },
        ("--connections", > 0 and var number) => this with { Connections = number },
        _ => null,
    };

    private static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
