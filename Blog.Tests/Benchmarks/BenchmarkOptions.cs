using System.Globalization;
using Blog.Benchmarks.Loading;
using Blog.Benchmarks.Servers;

namespace Blog.Benchmarks;

internal enum BenchmarkCommand
{
    /// <summary>Compares the throughput of the API with that of the baseline.</summary>
    Compare,

    /// <summary>Compares the latency of a small database with that of a large one.</summary>
    Growth,

    /// <summary>Measures the memory of the API under load.</summary>
    Memory,

    /// <summary>Measures the time to the first response.</summary>
    Start,

    /// <summary>Measures what quiet readers keep while others load the API with expensive requests.</summary>
    Abuse,
}

/// <param name="Pairs">The number of measurements of each server.</param>
/// <param name="Seconds">The duration of a measurement.</param>
/// <param name="Articles">The number of articles that quiet readers and abusers share.</param>
/// <param name="Rows">The names of the rows to measure; empty for all.</param>
/// <param name="Engine">The engine of the API's database.</param>
/// <param name="ConnectionString">The server of the API's database, where its engine is SQL Server.</param>
internal sealed record BenchmarkOptions(
    BenchmarkCommand Command,
    int Pairs,
    int Seconds,
    int Connections,
    int Articles,
    IReadOnlyList<string> Rows,
    string Engine = BenchmarkOptions.Sqlite,
    string? ConnectionString = null)
{
    public const string Sqlite = "Sqlite";

    public const string SqlServer = "SqlServer";

    public const string Usage = """
        Usage: Blog.Benchmarks [command] [options]

        Commands:
          (none)            Compares the requests per second of the API and of the baseline.
          growth            Compares the latency with 1,000 and with 100,000 articles.
          memory            Measures the memory of the API after one and two minutes of load.
          start             Measures the time from the start of the API to its first response.
          abuse             Measures what four quiet connections keep of their throughput, and how their latency
                            grows, while others send expensive requests.
          help              Shows this help.

        Options of all commands:
          --engine NAME     Sets the engine of the API's database: Sqlite or SqlServer (Sqlite).
          --connection-string "…"
                            Names the SQL Server for --engine SqlServer. The login must be allowed to create databases.
                            The API gets databases of its own there (BlogBenchmark_…), which are dropped at the end.

        Options of (none), growth and abuse:
          --pairs N         Measures each server, or with and without abuse, N times, alternating (3).
          --seconds N       Sets the duration of a measurement (5).

        Options of (none):
          --connections N   Sets the number of connections (32).
          --rows A,B        Selects rows: list, page, detail, profile, create, create-normal.

        Options of abuse:
          --articles N      Sets the number of articles (20,000).
          --rows A,B        Selects rows: sign-in, sign-in-limited, search, tags, sitemap, openapi, body,
                            body-anonymous, body-sign-in, deep-page, page, comment.
        """;

    /// <summary>The name of the API in headings.</summary>
    public string ApiTitle => Engine == SqlServer ? "API on SQL Server" : "API";

    private IEnumerable<string> AllRows => Command == BenchmarkCommand.Abuse
        ? AbusiveLoads.Of(articles: 1).Select(load => load.Name)
        : ComparisonRows.Of(articles: 1).Select(row => row.Name);

    /// <summary>Whether a row is to be measured.</summary>
    public bool Includes(string row) => Rows.Count == 0 || Rows.Contains(row);

    /// <summary>Returns whether the engine has the setting of a row.</summary>
    public bool Supports(Row row) => Engine == Sqlite || row.Synchronous == Row.Full;

    /// <returns>The options, or null where an argument is invalid.</returns>
    public static BenchmarkOptions? Parse(IEnumerable<string> arguments)
    {
        var rest = new Queue<string>(arguments);
        var options = new BenchmarkOptions(
            BenchmarkCommand.Compare, Pairs: 3, Seconds: 5, Connections: 32, Articles: 20_000, Rows: []);
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

        var needsServer = options is { Engine: SqlServer };
        var hasServer = options is { ConnectionString: not null };
        return needsServer == hasServer ? options : null;
    }

    private BenchmarkOptions? With(string name, string value) => (name, Number(value)) switch
    {
        ("--rows", _) => value.Split(',') is var rows && rows.All(AllRows.Contains) ? this with { Rows = rows } : null,
        ("--engine", _) => value is Sqlite or SqlServer ? this with { Engine = value } : null,
        ("--connection-string", _) =>
            SqlServerDatabases.IsConnectionString(value) ? this with { ConnectionString = value } : null,
        ("--articles", > 0 and var number) => this with { Articles = number },
        ("--pairs", > 0 and var number) => this with { Pairs = number },
        ("--seconds", > 0 and var number) => this with { Seconds = number },
        ("--connections", > 0 and var number) => this with { Connections = number },
        _ => null,
    };

    private static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
