using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Hosting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SecurityHeaderTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("/article", HttpStatusCode.OK)]
    [TestCase("/health/live", HttpStatusCode.OK)]
    [TestCase("/article?limit=0", HttpStatusCode.BadRequest)]
    [TestCase("/user/profile", HttpStatusCode.Unauthorized)]
    [TestCase("/nowhere", HttpStatusCode.NotFound)]
    [TestCase("/user/sign-in", HttpStatusCode.MethodNotAllowed)]
    [TestCase("/tag", HttpStatusCode.InternalServerError)]
    [TestCase("/", HttpStatusCode.Redirect)]
    [TestCase("/swagger/index.html", HttpStatusCode.OK)]
    [TestCase("/swagger/v1/swagger.json", HttpStatusCode.OK)]
    public async Task Every_response_has_the_security_headers(string path, HttpStatusCode status)
    {
        var answer = (await Anonymous.GetAsync(path)).ShouldBe(status);

        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
            Assert.That(answer.Headers["X-Frame-Options"], Is.EqualTo("DENY"));
            Assert.That(answer.Headers["Referrer-Policy"], Is.EqualTo("no-referrer"));
            Assert.That(
                answer.Headers["Content-Security-Policy"],
                Does.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe-eval"));
            Assert.That(
                answer.Headers.Keys, Has.None.EqualTo("Server").IgnoreCase.And.None.EqualTo("X-Powered-By").IgnoreCase);
        });
    }

    [Test]
    public async Task API_responses_allow_no_scripts()
    {
        var answer = await Anonymous.GetAsync("/article");
        Assert.That(answer.Headers["Content-Security-Policy"], Does.StartWith("default-src 'none'"));
    }

    [Test]
    public async Task The_root_redirects_to_Swagger() =>
        Assert.That((await Anonymous.GetAsync("/")).Headers["Location"], Is.EqualTo("/swagger"));

    [Test]
    public async Task Authenticated_responses_are_not_stored_by_shared_caches()
    {
        var member = await SignUpAsync();
        Assert.Multiple(async () =>
        {
            // Only the reader's own cache may store a response, and none may store one with a token.
            Assert.That((await member.GetAsync("/article")).Headers["Cache-Control"], Is.EqualTo("no-cache, private"));
            Assert.That((await member.GetAsync("/api/user")).Headers["Cache-Control"], Does.StartWith("no-store"));
            Assert.That((await Anonymous.GetAsync("/article")).Headers["Cache-Control"], Is.EqualTo("no-cache"));
            Assert.That((await Anonymous.GetAsync("/article")).Headers["Vary"], Does.Contain("Authorization"));
        });
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<ITagRepository, FailingTagRepository>();
}
