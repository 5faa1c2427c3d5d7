using System.Globalization;
using Blog.Api.Authentication;
using Blog.Api.Telemetry;

namespace Blog.Api.Commands;

/// <summary>The parsed arguments of the program.</summary>
/// <param name="Users">The number of users to seed.</param>
/// <param name="Articles">The number of articles to seed.</param>
/// <param name="File">The file to back up to or to restore.</param>
/// <param name="Settings">The arguments for the configuration, as <c>--name=value</c>.</param>
internal sealed record CommandLine(Command Command, int Users, int Articles, string File, string[] Settings)
{
    public const string Usage = """
        Usage: Blog.Api [command] [settings]

        Commands:
          (none)                        Serves the API.
          migrate                       Creates or migrates the database.
          seed --users N --articles N   Adds users 1 to N and articles 1 to N for load tests. Users and articles that
                                        exist are skipped. Articles need at least one user.
          backup FILE                   Copies the database to a new file. The API may be running.
          restore FILE                  Replaces the database with a backup, and keeps the previous one under another
                                        name. The API must not be running.
          help                          Shows this usage.

        Settings:
          --urls URL                    The address to listen on, such as http://localhost:8080.
          --environment NAME            Development or Production.
          --Section:Key=value           Any setting of the README, such as --Swagger:Enabled=false.
        """;

    private const string UsersOption = "--users";
    private const string ArticlesOption = "--articles";

    private static readonly HashSet<string> HostSettings = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AllowedHosts",
        JwtOptions.SecretVariable,
    };

    /// <summary>Parses the arguments.</summary>
    /// <param name="error">The error message, or empty if the arguments are valid.</param>
    /// <returns>The command line, or null if the arguments are not valid.</returns>
    public static CommandLine? Parse(IReadOnlyList<string> arguments, out string error)
    {
        error = "";
        var rest = new Queue<string>(arguments);
        var command = Command.Serve;
        if (rest.TryPeek(out var first) && !first.StartsWith("--", StringComparison.Ordinal))
        {
            if (ParseCommand(rest.Dequeue()) is not { } parsed)
            {
                error = $"Unknown command: {first}";
                return null;
            }

            command = parsed;
        }

        var file = "";
        if (command is Command.Backup or Command.Restore
            && (!rest.TryDequeue(out file) || file.Length == 0 || file.StartsWith("--", StringComparison.Ordinal)))
        {
            error = $"{first} needs the path of a file.";
            return null;
        }

        var counts = new Dictionary<string, int>();
        var settings = new List<string>();
        while (error.Length == 0 && rest.TryDequeue(out var argument))
        {
            error = ParseOption(argument, rest, command, counts, settings);
        }

        if (error.Length == 0 && command == Command.Seed)
        {
            error = ValidateCounts(counts);
        }

        if (error.Length > 0)
        {
            return null;
        }

        var (users, articles) = (counts.GetValueOrDefault(UsersOption), counts.GetValueOrDefault(ArticlesOption));
        return new CommandLine(command, users, articles, file, [.. settings]);
    }

    private static Command? ParseCommand(string name) => name switch
    {
        "migrate" => Command.Migrate,
        "seed" => Command.Seed,
        "backup" => Command.Backup,
        "restore" => Command.Restore,
        "help" or "-h" or "-?" => Command.Help,
        _ => null,
    };

    /// <summary>Parses an option, which is <c>--name=value</c> or <c>--name value</c>.</summary>
    private static string ParseOption(
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

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && counts.TryAdd(name, count)
            ? ""
            : $"{name} must be given once, as a whole number of at least 0.";
    }

    private static bool IsSetting(string option)
    {
        if (!option.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var key = option[2..];
        return HostSettings.Contains(key)
            || key.StartsWith(TelemetryOptions.SettingPrefix, StringComparison.OrdinalIgnoreCase)
            || ConfigurationSections.Contains(key.Split(':', 2)[0]);
    }

    private static string ValidateCounts(Dictionary<string, int> counts)
    {
        if (!counts.TryGetValue(UsersOption, out var users) || !counts.TryGetValue(ArticlesOption, out var articles))
        {
            return $"seed needs both {UsersOption} and {ArticlesOption}.";
        }

        return users == 0 && articles > 0 ? "Articles need at least one user." : "";
    }
}
