using System.Net;
using System.Text.RegularExpressions;
using Blog.Api.Hosting.Middleware;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Hosting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class RequestLoggingTests(TestEngine engine) : ApiTests(engine)
{
    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 20;

    // More verbose than in production: even then no secret may be logged.
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Logging:LogLevel:Default"] = "Debug",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Debug",
    };

    [Test]
    public async Task The_log_contains_no_password_token_or_email()
    {
        var email = Unique.Email();
        var (password, wrongPassword, newPassword) =
            ($"right {Unique.Word()}", $"wrong {Unique.Word()}", $"new {Unique.Word()}");
        var signUp = new { email, fullName = "Jane", password };
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Anonymous.PostAsync("/user/sign-up", signUp)));
        var token = answers.Single(answer => answer.Status == HttpStatusCode.Created)["token"].GetString()!;
        (await Anonymous.PostAsync("/user/sign-up", signUp)).ShouldBe(HttpStatusCode.Conflict);
        (await Anonymous.PostAsync("/user/sign-up", new { email, fullName = "", password = wrongPassword }))
            .ShouldBe(HttpStatusCode.BadRequest);
        (await Anonymous.PostAsync("/user/sign-in", new { email, password })).ShouldBe(HttpStatusCode.OK);
        (await Anonymous.PostAsync("/user/sign-in", new { email, password = wrongPassword }))
            .ShouldBe(HttpStatusCode.Unauthorized);
        var member = WithToken(token);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        var changed = await member.PatchAsync(
            "/user/profile", new { password = newPassword, currentPassword = password });
        changed.ShouldBe(HttpStatusCode.OK);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.Unauthorized);
        var other = await SignUpAsync();
        (await other.PatchAsync("/user/profile", new { email })).ShouldBe(HttpStatusCode.Conflict);
        var last = RequestTrace.New();
        var path = $"/user/profile?access_token={token}&email={email}";
        (await Anonymous.SendAsync(HttpMethod.Get, path, null, last.Header)).ShouldBe(HttpStatusCode.Unauthorized);

        WaitForLine(last.Id);
        string[] secrets =
        [
            email, other.Email, password, wrongPassword, newPassword,
            token, other.Token!, changed["token"].GetString()!,
        ];
        var log = string.Join('\n', Application.Log.Lines);
        Assert.Multiple(() =>
        {
            foreach (var secret in secrets)
            {
                Assert.That(
                    Application.Log.Lines.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)),
                    Is.Empty);
            }

            Assert.That(log, Does.Contain("INSERT INTO"), "The log should contain SQL, to show that it omits values.");
        });
    }

    [TestCase("GET", "/article", null, 200)]
    [TestCase("GET", "/feed.atom", null, 200)]
    [TestCase("GET", "/sitemap.xml", null, 200)]
    [TestCase("GET", "/nowhere", null, 404)]
    [TestCase("GET", "/user/profile", null, 401)]
    [TestCase("POST", "/user/sign-in", "{}", 400)]
    [TestCase("POST", "/user/sign-in", "{ \"email\": \"nobody@example.com\", \"password\": \"password123\" }", 401)]
    public async Task Each_request_is_logged_in_one_line(string method, string path, string? body, int status)
    {
        var trace = RequestTrace.New();
        using var content = body is null ? null : new StringContent(body, null, "application/json");
        var answer = await Anonymous.SendAsync(HttpMethod.Parse(method), $"{path}?secret=1", content, trace.Header);
        Assert.That((int)answer.Status, Is.EqualTo(status));

        WaitForLine(trace.Id);
        var line = FindLines(trace.Id).Single();
        Assert.That(
            line, Does.Match($@"{method} {Regex.Escape(path)} responded {status} in \d+\.\d ms \(trace {trace.Id}\)"));
        if (status >= 400)
        {
            Assert.That(answer["traceId"].GetString(), Is.EqualTo(trace.Id));
        }
    }

    // A request is logged after its response has been sent.
    private void WaitForLine(string traceId) =>
        Assert.That(
            () => FindLines(traceId).Count(), Is.EqualTo(1).After(TimeoutInMilliseconds, PollingInMilliseconds));

    private IEnumerable<string> FindLines(string traceId) => Application.Log.Lines.Where(
        line => line.StartsWith($"Information {typeof(RequestLoggingMiddleware).FullName}:", StringComparison.Ordinal)
            && line.Contains(traceId, StringComparison.Ordinal));
}
