using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SwaggerUiTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("/swagger/index.html", "text/html")]
    [TestCase(OpenApiDocument.Path, "application/json")]
    [TestCase("/swagger/v1/swagger.yaml", "text/yaml")]
    [TestCase("/swagger/realworld/swagger.yml", "text/yaml")]
    public async Task Swagger_is_served_without_a_token(string path, string type)
    {
        var answer = (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        Assert.That(answer.Headers["Content-Type"], Does.StartWith(type));
    }

    [TestCase("/", HttpStatusCode.Redirect, "/swagger")]
    [TestCase("/swagger", HttpStatusCode.MovedPermanently, "swagger/index.html")]
    public async Task Redirects_to_Swagger(string path, HttpStatusCode status, string target)
    {
        var answer = (await Anonymous.GetAsync(path)).ShouldBe(status);
        Assert.That(answer.Headers["Location"], Does.EndWith(target));
    }

    [Test]
    public async Task Swagger_UI_has_deep_links_and_a_filter()
    {
        var script = (await Anonymous.GetAsync("/swagger/index.js")).ShouldBe(HttpStatusCode.OK).Body;
        Assert.That(script, Does.Contain("\"deepLinking\":true").And.Contain("\"filter\":\"\""));
    }
}
