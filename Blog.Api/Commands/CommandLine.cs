using System.Globalization;

namespace Blog.Api.Commands;

/// <summary>What the program was called to do.</summary>
internal enum Command
{
    /// <summary>To serve the API.</summary>
    Serve,

    /// <summary>To say how it is called.</summary>
    Help,

    /// <summary>To bring the database up to date.</summary>
    Migrate,

    /// <summary>To fill the database with sample data.</summary>
    Seed,
}

/// <summary>What the program was called with.</summary>
/// <param name="Command">What to do.</param>
/// <param name="Users">How many users to add.</param>
/// <param name="Articles">How many articles to add.</param>
/// <param name="Settings">The arguments that are settings, for the configuration.</param>
internal sealed record CommandLine(Command Command, int Users, int Articles, string[] Settings)
{
    /// <summary>How the program is called.</summary>
    public const string Usage = """
        Usage: Blog.Api [command] [settings]

        Commands:
          (none)                        Serves the API.
          migrate                       Creates the database, or brings it up to date, and ends.
          seed --users N --articles N   Adds users 1 to N and articles 1 to N, to try the blog under load, and ends.
                                        What is there already is left alone; articles need at least one user.
          help                          Shows this.

        Settings:
          --urls URL                    Where to listen, such as http://localhost:8080.
          --environment NAME            Development or Production.
          --Section:Key=value           Any setting of the README, such as --Database:Provider=SqlServer.
        """;

    private const string UsersOption = "--users";
    private const string ArticlesOption = "--articles";

    private static readonly HashSet<string> HostSettings = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AllowedHosts", "JWT_SECRET",
    };

    private static readonly HashSet<string> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        "AutoMapper", "ConnectionStrings", "Cors", "Database", "Jwt", "Kestrel", "Logging", "Proxies", "RateLimiting", "Site",
        "Swagger",
    };

    /// <summary>Reads the arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="error">What is wrong with them; empty where nothing is.</param>
    /// <returns>What they say, or null where they are wrong.</returns>
    public static CommandLine? Parse(IReadOnlyList<string> arguments, out string error)
    {
        error = "";
        var rest = new Queue<string>(arguments);
        var command = Command.Serve;
        if (rest.TryPeek(out var first) && !first.StartsWith("--", StringComparison.Ordinal))
        {
            if (ParseCommand(rest.Dequeue()) is not { } named)
            {
                error = $"Unknown command: {first}";
                return null;
            }

            command = named;
        }

        var counts = new Dictionary<string, int>();
        var settings = new List<string>();
        while (error.Length == 0 && rest.TryDequeue(out var argument))
        {
            error = Read(argument, rest, command, counts, settings);
        }

        if (error.Length == 0 && command == Command.Seed)
        {
            error = CheckCounts(counts);
        }

        return error.Length == 0
            ? new CommandLine(command, counts.GetValueOrDefault(UsersOption), counts.GetValueOrDefault(ArticlesOption), [.. settings])
            : null;
    }

    private static Command? ParseCommand(string name) => name switch
    {
        "migrate" => Command.Migrate,
        "seed" => Command.Seed,
        "help" or "-h" or "-?" => Command.Help,
        _ => null,
    };

    /// <summary>Reads one option, as <c>--name=value</c> or <c>--name value</c>.</summary>
    private static string Read(
        string argument, Queue<string> rest, Command command, Dictionary<string, int> counts, List<string> settings)
    {
        var parts = argument.Split('=', 2);
        var name = parts[0];
        var isCount = command == Command.Seed && name is (UsersOption or ArticlesOption);
        if (!isCount && !IsSetting(name))
        {
            return $"Unknown option: {argument}";
        }

        if ((parts.Length == 2 ? parts[1] : rest.TryDequeue(out var next) ? next : null) is not { } value)
        {
            return $"{name} needs a value.";
        }

        if (!isCount)
        {
            settings.Add($"{name}={value}");
            return "";
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && counts.TryAdd(name, count)
            ? ""
            : $"{name} needs one whole number from 0.";
    }

    private static bool IsSetting(string option)
    {
        if (!option.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var key = option[2..];
        return HostSettings.Contains(key) || Sections.Contains(key.Split(':', 2)[0]);
    }

    private static string CheckCounts(Dictionary<string, int> counts)
    {
        if (!counts.TryGetValue(UsersOption, out var users) || !counts.TryGetValue(ArticlesOption, out var articles))
        {
            return $"seed needs both {UsersOption} and {ArticlesOption}.";
        }

        return users == 0 && articles > 0 ? "Articles need at least one user." : "";
    }
}
