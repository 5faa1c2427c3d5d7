using System.Globalization;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Startup;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LogFormatTests : IDisposable
{
    private const string ResultOfTheCommand = "The database is up to date.";

    private readonly string folder = Directory.CreateTempSubdirectory("blog-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Json_is_an_object_in_each_line()
    {
        var lines = await MigrateAsync("--Logging:Format=json");
        var entries = lines.Select(line => JsonElement.Parse(line)).ToList();
        Assert.That(entries, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var entry in entries)
            {
                Assert.That(
                    DateTimeOffset.Parse(entry.GetProperty("time").GetString()!, CultureInfo.InvariantCulture),
                    Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(2)));
                Assert.That(entry.GetProperty("level").GetString(), Is.AnyOf("trace", "debug", "info", "warn"));
                Assert.That(entry.GetProperty("category").GetString(), Is.Not.Empty);
                Assert.That(entry.GetProperty("message").GetString(), Is.Not.Empty);
                Assert.That(entry.TryGetProperty("exception", out _), Is.False);
            }

            var values = entries
                .Where(entry => entry.TryGetProperty("properties", out _))
                .SelectMany(entry => entry.GetProperty("properties").EnumerateObject())
                .ToList();
            Assert.That(values, Is.Not.Empty);
            Assert.That(values.Select(value => value.Name), Has.None.EqualTo("{OriginalFormat}"));
        });
    }

    [Test]
    public async Task Text_is_the_default_with_each_entry_on_one_line()
    {
        var lines = await MigrateAsync();
        Assert.That(
            lines,
            Is.Not.Empty.And.All.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (trace|debug|info|warn): \S+ .+$"));

        // SQL statements have several lines. The last one records the last migration.
        Assert.That(
            lines,
            Has.Some.Contains("Executed DbCommand")
                .And.Contains("INSERT INTO \"__EFMigrationsHistory\"").And.Contains("_Initial"));
        Assert.That(
            lines.Where(line => line.Contains("Executed DbCommand")),
            Has.All.Contains(" info: Microsoft.EntityFrameworkCore.Database.Command "));
    }

    private async Task<string[]> MigrateAsync(params string[] settings)
    {
        var run = await BlogProcess.RunAsync(
            folder,
            [
                "migrate", $"--contentRoot={folder}", $"--Jwt:Secret={BlogApplication.Secret}",
                "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Debug", .. settings,
            ]);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return
        [
            .. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line != ResultOfTheCommand),
        ];
    }
}
