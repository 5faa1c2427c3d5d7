using System.Net;
using System.Net.Http.Json;
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
    [TestCase("TRACE", "/article", "GET, POST")]
    [TestCase("OPTIONS", "/article", "GET, POST")]
    [TestCase("UNKNOWN", "/article", "GET, POST")]
    [TestCase("DELETE", "/health/ready", "GET")]
    [TestCase("POST", "/health/live", "GET")]
    [TestCase("OPTIONS", "/health/ready", "GET")]
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
    [TestCase("application/problem+json")]
    [TestCase("application/vnd.api+json")]
    [TestCase("application/*+json")]
    [TestCase("application/*")]
    [TestCase("application/json, application/json")]
    [TestCase("application/json; charset=utf-16")]
    [TestCase("application/json; charset=utf-32")]
    [TestCase("application/json; charset=iso-8859-1")]
    [TestCase("application/json; charset=unknown")]
    [TestCase("application/json; charset=")]
    [TestCase("application/json; charset=utf-8; charset=utf-16")]
    [TestCase("garbage")]
    [TestCase("")]
    public async Task A_media_type_other_than_JSON_returns_415(string type)
    {
        using var content = Article(type);
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content))
            .ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
        using var other = Article(type);
        (await Anonymous.SendAsync(HttpMethod.Post, "/api/users/login", other))
            .ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [TestCase("application/json")]
    [TestCase("APPLICATION/JSON")]
    [TestCase("application/json; charset=utf-8")]
    [TestCase("application/json;charset=\"UTF-8\"")]
    [TestCase("application/json; charset=utf8")]
    [TestCase("application/json; version=1")]
    public async Task JSON_in_UTF8_is_accepted(string type)
    {
        using var content = Article(type);
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content)).ShouldBe(HttpStatusCode.Created);
    }

    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("gzip, identity")]
    [TestCase("unknown")]
    public async Task A_compressed_body_returns_415_with_the_accepted_encoding(string encoding)
    {
        using var content = Article("application/json", encoding);
        var answer = await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content);
        answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
        Assert.That(answer.Headers["Accept-Encoding"], Is.EqualTo("identity"));
    }

    [Test]
    public async Task A_body_that_is_not_compressed_may_say_so()
    {
        using var content = Article("application/json", "identity");
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content)).ShouldBe(HttpStatusCode.Created);
    }

    [TestCase("GET", "/article")]
    [TestCase("DELETE", "/article/none/favorite")]
    public async Task A_body_that_is_not_read_may_have_any_type(string method, string path)
    {
        using var content = Article("text/plain", "gzip");
        var answer = await (await SignUpAsync()).SendAsync(new HttpMethod(method), path, content);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.NotFound));
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

    [TestCase("GET", "/article/{0}")]
    [TestCase("PATCH", "/article/{0}")]
    [TestCase("DELETE", "/article/{0}")]
    [TestCase("GET", "/article/{0}/comment")]
    [TestCase("POST", "/article/{0}/comment")]
    [TestCase("PATCH", "/article/{0}/comment/1")]
    [TestCase("DELETE", "/article/{0}/comment/1")]
    [TestCase("PUT", "/article/{0}/favorite")]
    [TestCase("DELETE", "/article/{0}/favorite")]
    [TestCase("GET", "/author/{0}")]
    [TestCase("GET", "/author/{0}/followers")]
    [TestCase("GET", "/author/{0}/following")]
    [TestCase("PUT", "/author/{0}/follow")]
    [TestCase("GET", "/api/articles/{0}")]
    [TestCase("PUT", "/api/articles/{0}")]
    [TestCase("GET", "/api/articles/{0}/comments")]
    [TestCase("POST", "/api/articles/{0}/favorite")]
    [TestCase("GET", "/api/profiles/{0}")]
    [TestCase("POST", "/api/profiles/{0}/follow")]
    public async Task Nothing_has_a_blank_name(string method, string path)
    {
        var member = await SignUpAsync();
        foreach (var blank in new[] { "%20", "%09", "%C2%A0", "%E2%80%83", "%E2%80%8B" })
        {
            using var content = method is "POST" or "PUT" or "PATCH"
                ? JsonContent.Create(new { text = "a", article = new { title = "a" } })
                : null;
            var answer = await member.SendAsync(
                new HttpMethod(method), path.Replace("{0}", blank, StringComparison.Ordinal), content);
            answer.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private static ByteArrayContent Article(string type, string? encoding = null)
    {
        var content = new ByteArrayContent("""{ "title": "a title", "text": "some text" }"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        }

        return content;
    }
}
