using System.Globalization;
using Blog.Api.Authentication;
using Blog.Api.Telemetry;

namespace Blog.Api.Commands;

/// <summary>The options after a command: its own, and the settings.</summary>
internal sealed class CommandOptions(Command command, UserCommand? userCommand)
{
    private const string UsersOption = "--users";
    private const string ArticlesOption = "--articles";

    private static readonly HashSet<string> HostSettings = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AllowedHosts",
        JwtOptions.SecretVariable,
    };

    private readonly Dictionary<string, int> counts = [];
    private readonly List<string> settings = [];

    /// <summary>The number of users to seed.</summary>
    public int Users => counts.GetValueOrDefault(UsersOption);

    /// <summary>The number of articles to seed.</summary>
    public int Articles => counts.GetValueOrDefault(ArticlesOption);

    /// <summary>The arguments for the configuration, as <c>--name=value</c>.</summary>
    public string[] Settings => [.. settings];

    /// <summary>Parses all options.</summary>
    /// <returns>The error message, or empty if they are valid.</returns>
    public string Parse(Queue<string> arguments)
    {
        var error = "";
        while (error.Length == 0 && arguments.TryDequeue(out var argument))
        {
            error = ParseOption(argument, arguments);
        }

        return error.Length == 0 && command == Command.Seed ? ValidateCounts() : error;
    }

    /// <summary>Parses an option, which is <c>--name=value</c> or <c>--name value</c>.</summary>
    private string ParseOption(string argument, Queue<string> rest)
    {
        if (argument == UserCommand.ConfirmationOption && userCommand is { Action: UserAction.Delete })
        {
            return "";
        }

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

    private string ValidateCounts()
    {
        if (!counts.ContainsKey(UsersOption) || !counts.ContainsKey(ArticlesOption))
        {
            return $"seed needs both {UsersOption} and {ArticlesOption}.";
        }

        return Users == 0 && Articles > 0 ? "Articles need at least one user." : "";
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
}
