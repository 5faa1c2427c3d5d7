using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Errors;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class DatabaseErrorTests(TestEngine engine) : ApiTests(engine)
{
    private Member member = null!;

    [OneTimeSetUp]
    public async Task BreakDatabase()
    {
        member = await SignUpAsync();
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        (await Anonymous.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        await WithServiceAsync<BlogDbContext, int>(context => context.Database.ExecuteSqlRawAsync(
            """
            DROP TABLE Comments; DROP TABLE Favorites; DROP TABLE Follows;
            DROP TABLE ArticleTags; DROP TABLE Tags; DROP TABLE Articles; DROP TABLE Users;
            """));
    }

    [TestCase("GET", "/user/profile")]
    [TestCase("DELETE", "/article/some-title")]
    [TestCase("GET", "/article")]
    [TestCase("GET", "/article/some-title")]
    [TestCase("GET", "/tag")]
    public async Task A_database_error_returns_500_and_does_not_reject_the_token(string method, string path) =>
        await AssertFaultAsync(header => member.SendAsync(HttpMethod.Parse(method), path, null, header));

    [TestCase("/article")]
    [TestCase("/tag")]
    public async Task A_database_error_returns_500_to_anonymous_callers(string path) =>
        await AssertFaultAsync(header => Anonymous.SendAsync(HttpMethod.Get, path, null, header));

    [Test]
    public async Task A_database_error_does_not_reject_credentials()
    {
        var answer = await Anonymous.PostAsync(
            "/user/sign-in", new { email = member.Email, password = Member.Password });
        answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "Internal server error");
    }

    [Test]
    public async Task An_invalid_token_is_still_rejected() =>
        (await WithToken("nonsense").GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);

    [Test]
    public async Task A_database_error_affects_readiness_but_not_liveness()
    {
        var ready = await Anonymous.GetAsync("/health/ready");
        Assert.That(
            ready.ShouldBe(HttpStatusCode.ServiceUnavailable).Body,
            Does.Not.Contain("Users").And.Not.Contain("Exception"));
        (await Anonymous.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
    }

    private async Task AssertFaultAsync(Func<(string Name, string Value), Task<Answer>> send)
    {
        var trace = RequestTrace.New();
        var answer = await send(trace.Header);

        answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "Internal server error");
        Assert.Multiple(() =>
        {
            Assert.That(answer["traceId"].GetString(), Is.EqualTo(trace.Id));
            Assert.That(answer.Body, Does.Not.Contain("Users").And.Not.Contain("SQL").And.Not.Contain("table"));
            Assert.That(
                Application.Log.Lines,
                Has.Exactly(1).StartsWith("Error Blog.Api.").And.Contains(trace.Id).And.Contains("Exception"));
        });
    }
}
