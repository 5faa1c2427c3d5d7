using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Startup;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class DevelopmentEnvironmentTests(TestEngine engine) : ApiTests(engine)
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["environment"] = "Development", ["Database:DemoData"] = "false" };

    [TestCase("http://localhost:3000")]
    [TestCase("https://localhost:5173")]
    [TestCase("http://127.0.0.1:8080")]
    public async Task Local_origins_may_read(string origin)
    {
        var answer = await Anonymous.SendAsync(HttpMethod.Get, "/article", null, ("Origin", origin));
        Assert.That(answer.ShouldBe(HttpStatusCode.OK).Headers[AllowOrigin], Is.EqualTo(origin));
    }

    [TestCase("https://evil.example")]
    [TestCase("http://localhost.evil.example")]
    [TestCase("null")]
    public async Task Other_origins_may_not_read(string origin)
    {
        var answer = await Anonymous.SendAsync(HttpMethod.Get, "/article", null, ("Origin", origin));
        Assert.That(answer.ShouldBe(HttpStatusCode.OK).Headers, Does.Not.ContainKey(AllowOrigin));
    }

    [Test]
    public async Task An_unhandled_exception_is_not_shown() =>
        (await Anonymous.SendAsync(HttpMethod.Get, "/tag", null, ("Accept", "text/html")))
            .ShouldBeProblem(HttpStatusCode.InternalServerError, "Internal server error");

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<ITagRepository, FailingTagRepository>();
}
