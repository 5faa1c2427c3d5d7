using Blog.Api.Commands;

namespace Blog.Tests.Api.Startup;

[Parallelizable(ParallelScope.All)]
public sealed class CommandLineTests
{
    [Test]
    public void Serves_where_no_command_is_named() =>
        Assert.That(Parse("--urls", "http://localhost:5000").Command, Is.EqualTo(Command.Serve));

    [TestCase("help")]
    [TestCase("-h")]
    [TestCase("-?")]
    public void Knows_who_asks_for_help(string argument) => Assert.That(Parse(argument).Command, Is.EqualTo(Command.Help));

    [TestCase("seed", "--users", "3", "--articles", "4")]
    [TestCase("seed", "--articles=4", "--users=3")]
    public void Reads_how_much_to_seed(params string[] arguments)
    {
        var commandLine = Parse(arguments);

        Assert.That((commandLine.Command, commandLine.Users, commandLine.Articles), Is.EqualTo((Command.Seed, 3, 4)));
        Assert.That(commandLine.Settings, Is.Empty);
    }

    [Test]
    public void Seeds_nothing_where_nothing_is_asked_for() =>
        Assert.That(Parse("seed", "--users=0", "--articles=0").Articles, Is.Zero);

    [Test]
    public void Hands_settings_on_to_the_configuration()
    {
        var commandLine = Parse(
            "migrate", "--Database:Provider", "SqlServer", "--ConnectionStrings:Blog=Server=a;Database=b", "--ENVIRONMENT=Development");

        Assert.That(commandLine.Settings, Is.EqualTo((string[])
        [
            "--Database:Provider=SqlServer", "--ConnectionStrings:Blog=Server=a;Database=b", "--ENVIRONMENT=Development",
        ]));
    }

    [TestCase("Unknown command: sing", "sing")]
    [TestCase("Unknown command: Seed", "Seed")]
    [TestCase("Unknown option: --colour", "--colour", "blue")]
    [TestCase("Unknown option: --users", "--users", "3")]
    [TestCase("Unknown option: --users=3", "migrate", "--users=3")]
    [TestCase("Unknown option: seed", "migrate", "seed")]
    [TestCase("--urls needs a value.", "--urls")]
    [TestCase("--users needs a value.", "seed", "--users")]
    [TestCase("seed needs both --users and --articles.", "seed")]
    [TestCase("seed needs both --users and --articles.", "seed", "--users", "3")]
    [TestCase("seed needs both --users and --articles.", "seed", "--articles", "3")]
    [TestCase("--users needs one whole number from 0.", "seed", "--users", "-3", "--articles", "4")]
    [TestCase("--users needs one whole number from 0.", "seed", "--users", "many", "--articles", "4")]
    [TestCase("--users needs one whole number from 0.", "seed", "--users=", "--articles", "4")]
    [TestCase("--users needs one whole number from 0.", "seed", "--users=1", "--users=1", "--articles", "4")]
    [TestCase("--articles needs one whole number from 0.", "seed", "--users=1", "--articles", "99999999999")]
    [TestCase("Articles need at least one user.", "seed", "--users", "0", "--articles", "4")]
    public void Says_what_is_wrong(string error, params string[] arguments)
    {
        Assert.That(CommandLine.Parse(arguments, out var found), Is.Null);
        Assert.That(found, Is.EqualTo(error));
    }

    private static CommandLine Parse(params string[] arguments)
    {
        var commandLine = CommandLine.Parse(arguments, out var error);
        Assert.That(error, Is.Empty);
        return commandLine!;
    }
}
