using System.Net;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Errors;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class ErrorTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("/no/such/route")]
    [TestCase("/article/a/b/c/d")]
    [TestCase("/user")]
    [TestCase("/%")]
    public async Task Finds_nothing_at_an_unknown_address(string path) =>
        (await Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);

    [TestCase("PUT", "/article", "GET, POST")]
    [TestCase("POST", "/article/a-slug", "DELETE, GET, PATCH")]
    [TestCase("PUT", "/article/a-slug/comment", "GET, POST")]
    [TestCase("GET", "/article/a-slug/comment/1", "DELETE, PATCH")]
    [TestCase("DELETE", "/tag", "GET")]
    [TestCase("GET", "/user/sign-up", "POST")]
    [TestCase("POST", "/user/profile", "GET, PATCH")]
    public async Task Says_which_methods_an_address_takes(string method, string path, string allowed)
    {
        var answer = await Anonymous.SendAsync(new HttpMethod(method), path, null);
        answer.ShouldBeProblem(HttpStatusCode.MethodNotAllowed);
        Assert.That(answer.Headers["Allow"].Split(", ").Order(), Is.EqualTo(allowed.Split(", ")));
    }

    [TestCase("text/plain")]
    [TestCase("text/json")]
    [TestCase("application/xml")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data")]
    public async Task Takes_nothing_but_json(string type)
    {
        using var content = new StringContent("""{ "title": "a title", "text": "some text" }""", Encoding.UTF8, type);
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content))
            .ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task Takes_no_body_without_a_type()
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content))
            .ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [TestCase("GET", "/no/such/route", HttpStatusCode.NotFound)]
    [TestCase("GET", "/article/no-such-article", HttpStatusCode.NotFound)]
    [TestCase("PUT", "/article", HttpStatusCode.MethodNotAllowed)]
    [TestCase("GET", "/user/profile", HttpStatusCode.Unauthorized)]
    [TestCase("GET", "/article?limit=0", HttpStatusCode.BadRequest)]
    public async Task Has_one_shape_whatever_the_client_would_rather_have(string method, string path, HttpStatusCode status)
    {
        foreach (var accept in new[] { "text/html", "text/plain", "application/xml", "image/*", "*/*" })
        {
            (await Anonymous.SendAsync(new HttpMethod(method), path, null, ("Accept", accept))).ShouldBeProblem(status);
        }
    }

    [Test]
    public async Task Has_one_shape_for_a_missing_resource_behind_a_missing_token() =>
        (await Anonymous.DeleteAsync("/article/no-such-article")).ShouldBeProblem(HttpStatusCode.Unauthorized);

    [TestCase("/no/such/route")]
    [TestCase("/article/no-such-article")]
    [TestCase("/article?limit=0")]
    public async Task Is_found_again_by_the_trace_of_the_caller(string path)
    {
        var traceId = Guid.NewGuid().ToString("N");
        var answer = await Anonymous.SendAsync(
            HttpMethod.Get, path, null, ("traceparent", $"00-{traceId}-00f067aa0ba902b7-01"));
        Assert.That(answer["traceId"].GetString(), Is.EqualTo(traceId));
    }

    [Test]
    public async Task Has_a_trace_of_its_own_each_time()
    {
        var (first, second) = (await Anonymous.GetAsync("/no/such/route"), await Anonymous.GetAsync("/no/such/route"));
        Assert.That(first["traceId"].GetString(), Is.Not.EqualTo(second["traceId"].GetString()));
    }
}
