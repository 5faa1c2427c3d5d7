using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SwaggerDisabledTests(TestEngine engine) : ApiTests(engine)
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Swagger:Enabled"] = "false",
    };

    [TestCase("/")]
    [TestCase("/swagger")]
    [TestCase("/swagger/index.html")]
    [TestCase(OpenApiDocument.Path)]
    public async Task Nothing_is_served_when_Swagger_is_disabled(string path) =>
        (await Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);
}
