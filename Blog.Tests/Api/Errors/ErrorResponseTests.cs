using System.Net;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Errors;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ErrorResponseTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("/no/such/route")]
    [TestCase("/article/a/b/c/d")]
    [TestCase("/user")]
    [TestCase("/%")]
    public async Task An_unknown_path_returns_404(string path) =>
        (await Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);

    [TestCase("PUT", "/article", "GET, POST")]
    [TestCase("POST", "/article/a-slug", "DELETE, GET, PATCH")]
    [TestCase("PUT", "/article/a-slug/comment", "GET, POST")]
    [TestCase("GET", "/article/a-slug/comment/1", "DELETE, PATCH")]
    [TestCase("DELETE", "/tag", "GET")]
    [TestCase("GET", "/user/sign-up", "POST")]
    [TestCase("POST", "/user/profile", "GET, PATCH")]
    public async Task A_method_that_is_not_allowed_returns_405_with_the_allowed_methods(
        string method, string path, string allowed)
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
    public async Task A_media_type_other_than_JSON_returns_415(string type)
    {
        using var content = new StringContent("""{ "title": "a title", "text": "some text" }""", Encoding.UTF8, type);
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content))
            .ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task A_body_without_a_media_type_returns_415()
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
    public async Task Errors_are_problem_details_regardless_of_the_Accept_header(
        string method, string path, HttpStatusCode status)
    {
        foreach (var accept in new[] { "text/html", "text/plain", "application/xml", "image/*", "*/*" })
        {
            (await Anonymous.SendAsync(new HttpMethod(method), path, null, ("Accept", accept))).ShouldBeProblem(status);
        }
    }

    [Test]
    public async Task A_missing_token_is_reported_before_a_missing_resource() =>
        (await Anonymous.DeleteAsync("/article/no-such-article")).ShouldBeProblem(HttpStatusCode.Unauthorized);

    [TestCase("/no/such/route")]
    [TestCase("/article/no-such-article")]
    [TestCase("/article?limit=0")]
    public async Task Errors_carry_the_trace_id_of_the_caller(string path)
    {
        var traceId = Guid.NewGuid().ToString("N");
        var answer = await Anonymous.SendAsync(
            HttpMethod.Get, path, null, ("traceparent", $"00-{traceId}-00f067aa0ba902b7-01"));
        Assert.That(answer["traceId"].GetString(), Is.EqualTo(traceId));
    }

    [Test]
    public async Task Each_error_has_its_own_trace_id()
    {
        var (first, second) = (await Anonymous.GetAsync("/no/such/route"), await Anonymous.GetAsync("/no/such/route"));
        Assert.That(first["traceId"].GetString(), Is.Not.EqualTo(second["traceId"].GetString()));
    }
}
