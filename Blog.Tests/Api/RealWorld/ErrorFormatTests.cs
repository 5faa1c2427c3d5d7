using System.Net;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ErrorFormatTests(TestEngine engine) : RealWorldTests(engine)
{
    [TestCase("/api")]
    [TestCase("/api/")]
    [TestCase("/API/nothing")]
    [TestCase("/api/articles/a/b/c")]
    public async Task An_unknown_path_is_not_found(string path) =>
        (await Anonymous.GetAsync(path)).ShouldFail(HttpStatusCode.NotFound, "address: not found");

    [TestCase("/apiary")]
    [TestCase("/nothing/api")]
    public async Task Other_paths_have_the_error_format_of_the_native_api(string path) =>
        (await Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);

    [TestCase("PATCH", "/api/user", "GET, PUT")]
    [TestCase("POST", "/api/tags", "GET")]
    [TestCase("PATCH", "/api/articles/a-slug", "DELETE, GET, PUT")]
    public async Task A_wrong_method_returns_the_allowed_methods(string method, string path, string allowed)
    {
        var answer = await Anonymous.SendAsync(new HttpMethod(method), path, null);
        answer.ShouldFail(HttpStatusCode.MethodNotAllowed, "method: is not allowed at this address");
        Assert.That(answer.Headers["Allow"].Split(", ").Order(), Is.EqualTo(allowed.Split(", ")));
    }

    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task Rejects_a_body_that_is_not_json(string type)
    {
        using var content = new StringContent("""{ "user": {} }""", Encoding.UTF8, type);
        (await Anonymous.SendAsync(HttpMethod.Post, "/api/users", content)).ShouldFail(
            HttpStatusCode.UnsupportedMediaType, "body: must be JSON, sent with Content-Type: application/json");
    }

    [Test]
    public async Task Rejects_a_body_larger_than_one_mebibyte()
    {
        using var body = new StringContent("{}".PadRight((1024 * 1024) + 1), Encoding.UTF8, "application/json");
        (await Anonymous.SendAsync(HttpMethod.Post, "/api/users", body, Visitor.ExpectContinue))
            .ShouldFail(HttpStatusCode.RequestEntityTooLarge, "body: is too large");
    }

    [TestCase("GET", "/api/nothing", HttpStatusCode.NotFound, "address: not found")]
    [TestCase("GET", "/api/articles/nothing", HttpStatusCode.NotFound, "article: not found")]
    [TestCase("GET", "/api/user", HttpStatusCode.Unauthorized, "token: is missing")]
    [TestCase("GET", "/api/articles?limit=x", HttpStatusCode.UnprocessableEntity, "limit: is invalid")]
    public async Task Errors_have_one_format_whatever_the_Accept_header(
        string method, string path, HttpStatusCode status, string error)
    {
        foreach (var accept in new[] { "text/html", "application/problem+json", "application/xml", "*/*" })
        {
            (await Anonymous.SendAsync(new HttpMethod(method), path, null, ("Accept", accept)))
                .ShouldFail(status, error);
        }
    }
}
