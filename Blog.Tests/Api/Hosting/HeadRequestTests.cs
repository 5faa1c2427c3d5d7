using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Hosting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class HeadRequestTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("/article", HttpStatusCode.OK)]
    [TestCase("/article/none", HttpStatusCode.NotFound)]
    [TestCase("/user/profile", HttpStatusCode.Unauthorized)]
    [TestCase("/user/sign-up", HttpStatusCode.MethodNotAllowed)]
    public async Task HEAD_returns_the_status_and_headers_of_GET_without_the_body(string path, HttpStatusCode status)
    {
        var answer = await Anonymous.SendAsync(HttpMethod.Head, path, null);

        answer.ShouldBe(status);
        Assert.That(answer.Body, Is.Empty);
        Assert.That(answer.Headers["Content-Type"], Does.Contain("json"));
    }
}
