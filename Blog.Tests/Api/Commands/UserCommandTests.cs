using System.Net;
using System.Text.RegularExpressions;
using Blog.Api.Commands;
using Blog.Api.Feeds;
using Blog.Domain.Mail;
using Blog.Domain.Users;
using Blog.Tests.Api.Administration;
using Blog.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Commands;

/// <summary>
/// The commands on a database that the program is serving, with services of their own as in another process.
/// </summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed partial class UserCommandTests(TestEngine engine) : AdministrationTests(engine)
{
    private const string ResetUrl = "https://blog.example/reset?token={token}&from=operator";

    private ServiceProvider services = null!;
    private ServiceProvider servicesWithUrl = null!;

    [OneTimeSetUp]
    public void CreateServices()
    {
        services = CreateServices(null);
        servicesWithUrl = CreateServices(ResetUrl);
    }

    [OneTimeTearDown]
    public async Task DisposeServices()
    {
        await services.DisposeAsync();
        await servicesWithUrl.DisposeAsync();
    }

    [Test]
    public async Task A_role_takes_effect_with_the_next_request()
    {
        var member = await SignUpAsync(fullName: Unique.Word());
        var slug = await Admin.PublishAsync();
        (await member.DeleteAsync($"/article/{slug}")).ShouldBeProblem(HttpStatusCode.Forbidden);

        Assert.That(
            await RunAsync("role", member.Email, "moderator"),
            Is.EqualTo(Success($"{member.Email} has the role moderator.")));
        (await member.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);

        await RunAsync("role", $" {member.Email.ToUpperInvariant()} ", "author");
        (await member.DeleteAsync($"/article/{await Admin.PublishAsync()}")).ShouldBeProblem(HttpStatusCode.Forbidden);
        var username = await member.GetUsernameAsync();
        Assert.That(
            await ReadAuditOfAsync(username),
            Is.EqualTo((AuditEntryLine[])
            [
                new(null, "user.role", username, "author to moderator"),
                new(null, "user.role", username, "moderator to author"),
            ]));
    }

    [Test]
    public async Task Blocking_ends_the_sessions_with_the_next_request_and_unblocking_lets_sign_in()
    {
        var member = await SignUpAsync(fullName: Unique.Word());
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);

        Assert.That(
            await RunAsync("block", member.Email),
            Is.EqualTo(Success($"{member.Email} is blocked, and all sessions are over.")));
        (await member.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await SignInAsync(member)).ShouldBeProblem(HttpStatusCode.Forbidden, "This account is blocked");

        Assert.That(await RunAsync("unblock", member.Email), Is.EqualTo(Success($"{member.Email} is not blocked.")));
        (await SignInAsync(member)).ShouldBe(HttpStatusCode.OK);
        Assert.That((await RunAsync("unblock", member.Email)).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Deletes_a_user()
    {
        var member = await SignUpAsync(fullName: Unique.Word());
        var slug = await member.PublishAsync();
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);

        Assert.That(
            await RunAsync("delete", member.Email, "--yes"),
            Is.EqualTo(Success($"{member.Email} is deleted, with everything this user wrote.")));

        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBeProblem(HttpStatusCode.NotFound);
        (await member.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Shows_the_token_of_a_link_and_ends_an_earlier_one()
    {
        var member = await SignUpAsync(fullName: Unique.Word());
        var (earlier, later) = (await RunAsync("reset", member.Email), await RunAsync("reset", member.Email));
        Assert.That((later.ExitCode, later.Errors), Is.EqualTo((0, "")));
        Assert.That(later.Output, Does.Match("^[A-Za-z0-9_-]{43}$"));

        (await ResetAsync(earlier.Output)).ShouldBeProblem(HttpStatusCode.BadRequest, "This link is no longer valid");
        (await ResetAsync(later.Output)).ShouldBe(HttpStatusCode.OK);
        (await ResetAsync(later.Output)).ShouldBeProblem(HttpStatusCode.BadRequest, "This link is no longer valid");
        (await SignInAsync(member, "another password")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Shows_a_link_where_its_page_is_known_and_stops_a_waiting_mail_with_another()
    {
        var member = await SignUpAsync(fullName: Unique.Word());
        await SaveAsync([new OutgoingMail(MailKind.PasswordReset, member.Email, DateTime.UtcNow.AddDays(1))]);

        var result = await RunAsync(servicesWithUrl, "reset", member.Email);

        Assert.That(result.Output, Does.Match(@"^https://blog\.example/reset\?token=[A-Za-z0-9_-]{43}&from=operator$"));
        (await ResetAsync(Token().Match(result.Output).Value)).ShouldBe(HttpStatusCode.OK);
        Assert.That(
            await WithServiceAsync<IMailOutbox, bool>(
                outbox => outbox.HasDueAsync(DateTime.UtcNow.AddDays(2), CancellationToken.None)),
            Is.False);
    }

    [Test]
    public async Task Lists_all_users_in_aligned_columns()
    {
        await SaveAsync(Enumerable.Range(0, 101).Select(_ => new User("Ada", Unique.Email(), Unique.Word(), "hash")));
        var member = await SignUpAsync($"é{Unique.Word()}.with.a.long.address@example.com");
        await RunAsync("role", member.Email, "moderator");
        await RunAsync("block", member.Email);

        var list = await RunAsync("list");

        Assert.That((list.ExitCode, list.Errors), Is.EqualTo((0, "")));
        var lines = list.Output.Split(Environment.NewLine);
        Assert.That(lines, Has.Length.GreaterThan(103).And.Unique);
        Assert.That(lines[0], Does.Match("^Email +Username +Role +Blocked +Confirmed +Signed up"));
        Assert.That(lines.Single(line => line.StartsWith(member.Email, StringComparison.Ordinal)),
            Does.Match(@"^\S+  \S+ +moderator  yes +no +\d{4}-\d\d-\d\d \d\d:\d\d$"));
        Assert.That(lines[^1], Does.StartWith(Admin.Email).And.Contains("  admin "));
        var column = lines[0].IndexOf("Role", StringComparison.Ordinal);
        Assert.That(lines.Select(line => line[(column - 2)..column]), Is.All.EqualTo("  "));
        Assert.That(lines.Skip(1).Select(line => line[column]), Is.All.AnyOf('a', 'm'));
    }

    [Test]
    public async Task Leaves_an_admin()
    {
        // No other test of this fixture makes an admin who stays one.
        foreach (var (arguments, error) in ((string[], string)[])
            [
                (["role", Admin.Email, "author"], "There must be an admin"),
                (["block", Admin.Email], "There must be an admin"),
                (["delete", Admin.Email, "--yes"], "The last admin cannot leave"),
            ])
        {
            Assert.That(await RunAsync(arguments), Is.EqualTo(new Result(1, "", error)));
        }

        (await Admin.GetAsync("/admin/user?limit=1")).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("role", "admin")]
    [TestCase("block")]
    [TestCase("unblock")]
    [TestCase("reset")]
    [TestCase("delete", "--yes")]
    public async Task Fails_for_an_unknown_address(string name, params string[] more)
    {
        foreach (var email in (string[])[Unique.Email(), "nonsense"])
        {
            Assert.That(
                await RunAsync([name, email, .. more]),
                Is.EqualTo(new Result(1, "", $"There is no user with the email address {email}.")));
        }
    }

    private static Result Success(string output) => new(0, output, "");

    [GeneratedRegex("(?<=token=)[^&]+")]
    private static partial Regex Token();

    private Task<Answer> ResetAsync(string token) =>
        Anonymous.PutAsync("/user/password-reset", new { token, password = "another password" });

    private Task<Result> RunAsync(params string[] arguments) => RunAsync(services, arguments);

    private static async Task<Result> RunAsync(ServiceProvider services, params string[] arguments)
    {
        var commandLine = CommandLine.Parse(["user", .. arguments], out var error);
        Assert.That(error, Is.Empty);
        using StringWriter output = new(), errors = new();
        await using var scope = services.CreateAsyncScope();
        var exitCode = await new UserCommandRunner(scope.ServiceProvider, output, errors)
            .RunAsync(commandLine!.UserCommand!, CancellationToken.None);
        return new(exitCode, output.ToString().TrimEnd(), errors.ToString().TrimEnd());
    }

    private ServiceProvider CreateServices(string? passwordResetUrl)
    {
        var settings = new Dictionary<string, string?> { ["Site:PasswordResetUrl"] = passwordResetUrl };
        return InfrastructureServices.Create(Database.Provider, Database.ConnectionString)
            .AddFeeds(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }

    private sealed record Result(int ExitCode, string Output, string Errors);
}
