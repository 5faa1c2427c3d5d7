using Blog.Api.Commands;
using Blog.Domain.Accounts;

namespace Blog.Tests.Api.Startup;

[Parallelizable(ParallelScope.All)]
public sealed class CommandLineTests
{
    [Test]
    public void Serve_is_the_default_command() =>
        Assert.That(Parse("--urls", "http://localhost:5000").Command, Is.EqualTo(Command.Serve));

    [TestCase("help")]
    [TestCase("-h")]
    [TestCase("-?")]
    public void Help_options_select_the_help_command(string argument) =>
        Assert.That(Parse(argument).Command, Is.EqualTo(Command.Help));

    [TestCase("seed", "--users", "3", "--articles", "4")]
    [TestCase("seed", "--articles=4", "--users=3")]
    public void Seed_reads_the_number_of_users_and_articles(params string[] arguments)
    {
        var commandLine = Parse(arguments);

        Assert.That((commandLine.Command, commandLine.Users, commandLine.Articles), Is.EqualTo((Command.Seed, 3, 4)));
        Assert.That(commandLine.Settings, Is.Empty);
    }

    [TestCase("backup")]
    [TestCase("restore")]
    public void Backup_and_restore_read_a_file(string command)
    {
        var commandLine = Parse(command, "a file", "--Database:Provider=SqlServer");

        Assert.That($"{commandLine.Command}", Is.EqualTo(command).IgnoreCase);
        Assert.That(commandLine.File, Is.EqualTo("a file"));
        Assert.That(commandLine.Settings, Is.EqualTo((string[])["--Database:Provider=SqlServer"]));
    }

    private static readonly TestCaseData[] UserCommands =
    [
        new(new UserCommand(UserAction.List), (string[])["list"]),
        new(
            new UserCommand(UserAction.ChangeRole, "jane@example.com", Role.Moderator),
            (string[])["role", "jane@example.com", "moderator"]),
        new(new UserCommand(UserAction.Block, "jane@example.com"), (string[])["block", "jane@example.com"]),
        new(new UserCommand(UserAction.Unblock, "jane@example.com"), (string[])["unblock", "jane@example.com"]),
        new(new UserCommand(UserAction.ResetPassword, "jane@example.com"), (string[])["reset", "jane@example.com"]),
        new(new UserCommand(UserAction.Delete, "jane@example.com"), (string[])["delete", "jane@example.com", "--yes"]),
    ];

    [TestCaseSource(nameof(UserCommands))]
    public void User_reads_what_to_do_and_the_settings_after_it(object expected, string[] arguments)
    {
        var commandLine = Parse(["user", .. arguments, "--Site:PasswordResetUrl=https://a.example/{token}"]);

        Assert.That((commandLine.Command, commandLine.UserCommand), Is.EqualTo((Command.User, expected)));
        Assert.That(
            commandLine.Settings, Is.EqualTo((string[])["--Site:PasswordResetUrl=https://a.example/{token}"]));
    }

    [Test]
    public void The_confirmation_may_stand_among_the_settings()
    {
        var commandLine = Parse(
            "user", "delete", "jane@example.com", "--environment", "Development", "--yes", "--Site:Title=a");
        Assert.That(commandLine.Settings, Is.EqualTo((string[])["--environment=Development", "--Site:Title=a"]));
    }

    [Test]
    public void Seed_accepts_zero() =>
        Assert.That(Parse("seed", "--users=0", "--articles=0").Articles, Is.Zero);

    [Test]
    public void Settings_are_passed_to_the_configuration()
    {
        var commandLine = Parse(
            "migrate",
            "--Database:Provider",
            "SqlServer",
            "--ConnectionStrings:Blog=Server=a;Database=b",
            "--ENVIRONMENT=Development");

        Assert.That(commandLine.Settings, Is.EqualTo((string[])
        [
            "--Database:Provider=SqlServer",
            "--ConnectionStrings:Blog=Server=a;Database=b",
            "--ENVIRONMENT=Development",
        ]));
    }

    [TestCase("Unknown command: sing", "sing")]
    [TestCase("Unknown command: Seed", "Seed")]
    [TestCase("Unknown option: --colour", "--colour", "blue")]
    [TestCase("Unknown option: --users", "--users", "3")]
    [TestCase("Unknown option: --users=3", "migrate", "--users=3")]
    [TestCase("Unknown option: seed", "migrate", "seed")]
    [TestCase("backup needs the path of a file.", "backup")]
    [TestCase("restore needs the path of a file.", "restore", "--Database:Provider=Sqlite")]
    [TestCase("Unknown option: another", "backup", "one", "another")]
    [TestCase("--urls needs a value.", "--urls")]
    [TestCase("--users needs a value.", "seed", "--users")]
    [TestCase("seed needs both --users and --articles.", "seed")]
    [TestCase("seed needs both --users and --articles.", "seed", "--users", "3")]
    [TestCase("seed needs both --users and --articles.", "seed", "--articles", "3")]
    [TestCase(
        "--users must be given once, as a whole number of at least 0.",
        "seed", "--users", "-3", "--articles", "4")]
    [TestCase(
        "--users must be given once, as a whole number of at least 0.",
        "seed", "--users", "many", "--articles", "4")]
    [TestCase(
        "--users must be given once, as a whole number of at least 0.",
        "seed", "--users=", "--articles", "4")]
    [TestCase(
        "--users must be given once, as a whole number of at least 0.",
        "seed", "--users=1", "--users=1", "--articles", "4")]
    [TestCase(
        "--articles must be given once, as a whole number of at least 0.",
        "seed", "--users=1", "--articles", "99999999999")]
    [TestCase("user needs one of list, role, block, unblock, reset and delete.", "user")]
    [TestCase("user needs one of list, role, block, unblock, reset and delete.", "user", "--urls=http://a")]
    [TestCase("user knows list, role, block, unblock, reset and delete, not sing.", "user", "sing")]
    [TestCase("user block needs an email address.", "user", "block")]
    [TestCase("user role needs an email address.", "user", "role", "--urls=http://a")]
    [TestCase("user reset needs an email address.", "user", "reset", "")]
    [TestCase("user role needs a role: author, moderator or admin.", "user", "role", "jane@example.com")]
    [TestCase("user role needs a role: author, moderator or admin.", "user", "role", "jane@example.com", "Admin")]
    [TestCase("user role needs a role: author, moderator or admin.", "user", "role", "jane@example.com", "1")]
    [TestCase("user delete cannot be undone: confirm it with --yes.", "user", "delete", "jane@example.com")]
    [TestCase("Unknown option: --yes", "user", "block", "jane@example.com", "--yes")]
    [TestCase("Unknown option: --yes", "--yes")]
    [TestCase("Unknown option: bob@example.com", "user", "block", "jane@example.com", "bob@example.com")]
    [TestCase("Unknown option: jane@example.com", "user", "list", "jane@example.com")]
    [TestCase("Articles need at least one user.", "seed", "--users", "0", "--articles", "4")]
    public void Invalid_arguments_are_reported(string error, params string[] arguments)
    {
        Assert.That(CommandLine.Parse(arguments, out var reported), Is.Null);
        Assert.That(reported, Is.EqualTo(error));
    }

    private static CommandLine Parse(params string[] arguments)
    {
        var commandLine = CommandLine.Parse(arguments, out var error);
        Assert.That(error, Is.Empty);
        return commandLine!;
    }
}
