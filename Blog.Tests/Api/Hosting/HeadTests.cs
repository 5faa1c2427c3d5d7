using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Hosting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class HeadTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("/article", HttpStatusCode.OK)]
    [TestCase("/article/none", HttpStatusCode.NotFound)]
    [TestCase("/user/profile", HttpStatusCode.Unauthorized)]
    [TestCase("/user/sign-up", HttpStatusCode.MethodNotAllowed)]
    public async Task Is_answered_as_a_get_without_the_body(string path, HttpStatusCode status)
    {
        var answer = await Anonymous.SendAsync(HttpMethod.Head, path, null);

        answer.ShouldBe(status);
        Assert.That(answer.Body, Is.Empty);
        Assert.That(answer.Headers["Content-Type"], Does.Contain("json"));
    }
}
