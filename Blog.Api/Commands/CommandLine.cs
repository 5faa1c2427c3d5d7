namespace Blog.Api.Commands;

/// <summary>The parsed arguments of the program.</summary>
/// <param name="Users">The number of users to seed.</param>
/// <param name="Articles">The number of articles to seed.</param>
/// <param name="File">The file to back up to or to restore.</param>
/// <param name="UserCommand">What <see cref="Command.User"/> is to do; null for other commands.</param>
/// <param name="Settings">The arguments for the configuration, as <c>--name=value</c>.</param>
internal sealed record CommandLine(
    Command Command, int Users, int Articles, string File, UserCommand? UserCommand, string[] Settings)
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

        Commands for users, who are named by their email address. The API may be running:
          user list                     Lists all users, newest first.
          user role EMAIL ROLE          Makes a user an author, moderator or admin.
          user block EMAIL              Keeps a user from signing in, and ends all sessions of the user.
          user unblock EMAIL            Lets a user sign in again.
          user reset EMAIL              Shows a link to choose another password, or its token where
                                        Site:PasswordResetUrl is not set. It can be used once within an hour.
          user delete EMAIL --yes       Deletes a user and everything the user wrote. This cannot be undone.

        Settings:
          --urls URL                    The address to listen on, such as http://localhost:8080.
          --environment NAME            Development or Production.
          --Section:Key=value           Any setting of the README, such as --Swagger:Enabled=false.
        """;

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

        var userCommand = command == Command.User ? UserCommand.Parse(rest, out error) : null;
        var options = new CommandOptions(command, userCommand);
        if (error.Length == 0)
        {
            error = options.Parse(rest);
        }

        return error.Length == 0
            ? new CommandLine(command, options.Users, options.Articles, file, userCommand, options.Settings)
            : null;
    }

    private static Command? ParseCommand(string name) => name switch
    {
        "migrate" => Command.Migrate,
        "seed" => Command.Seed,
        "backup" => Command.Backup,
        "restore" => Command.Restore,
        "user" => Command.User,
        "help" or "-h" or "-?" => Command.Help,
        _ => null,
    };
}
