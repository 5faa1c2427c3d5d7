using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Errors;

/// <summary>Requests that are not valid HTTP.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class MalformedRequestTests(TestEngine engine) : ApiTests(engine)
{
    private const string Host = "Host: localhost\r\n";

    // Requests that Kestrel rejects before any middleware.
    private static readonly Dictionary<string, (string Request, int Status)> Rejected = new()
    {
        ["no request line"] = ("garbage\r\n\r\n", 400),
        ["a TLS handshake"] = ("\u0016\u0003\u0001\u0002\r\n\r\n", 400),
        ["an unknown version"] = ($"GET /tag HTTP/3.4\r\n{Host}\r\n", 505),
        ["a long URL"] = ($"GET /{new string('a', 9_000)} HTTP/1.1\r\n{Host}\r\n", 414),
        ["large headers"] = ($"GET /tag HTTP/1.1\r\n{Host}X-Large: {new string('a', 40_000)}\r\n\r\n", 431),
        ["many headers"] = (
            $"GET /tag HTTP/1.1\r\n{Host}{string.Concat(Enumerable.Repeat("X-Many: a\r\n", 150))}\r\n", 431),
        ["no host"] = ("GET /tag HTTP/1.1\r\n\r\n", 400),
        ["two hosts"] = ($"GET /tag HTTP/1.1\r\n{Host}{Host}\r\n", 400),
        ["a malformed host"] = ("GET /tag HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        ["another host in the URL"] = ($"GET http://other/tag HTTP/1.1\r\n{Host}\r\n", 400),
        ["NUL in the path"] = ($"GET /article/%00 HTTP/1.1\r\n{Host}\r\n", 400),
        ["bytes beyond ASCII in the path"] = ($"GET /article/\u00FF HTTP/1.1\r\n{Host}\r\n", 400),
        ["a header without a colon"] = ($"GET /tag HTTP/1.1\r\n{Host}garbage\r\n\r\n", 400),
        ["a folded header"] = ($"GET /tag HTTP/1.1\r\n{Host}X-Folded: a\r\n b\r\n\r\n", 400),
        ["NUL in a header"] = ($"GET /tag HTTP/1.1\r\n{Host}X-Nul: a\0b\r\n\r\n", 400),
        ["a negative length"] = ($"POST /user/sign-in HTTP/1.1\r\n{Host}Content-Length: -1\r\n\r\n", 400),
        ["a length that overflows"] =
            ($"POST /user/sign-in HTTP/1.1\r\n{Host}Content-Length: 99999999999999999999\r\n\r\n", 400),
        ["no host, under /api"] = ("GET /api/tags HTTP/1.1\r\n\r\n", 400),
        ["no host, HEAD"] = ("HEAD /tag HTTP/1.1\r\n\r\n", 400),
    };

    private static IEnumerable<string> RejectedNames => Rejected.Keys;

    private static IEnumerable<TestCaseData> Chunks =>
        from path in new[] { "/user/sign-in", "/api/users/login" }
        from chunk in new[] { "FFFFFFFFFFFFFFFFF", "FFFFFFFF", "80000000", "-1", "xyz", "0x5" }
        select new TestCaseData(path, chunk);

    [TestCaseSource(nameof(RejectedNames))]
    public async Task A_request_that_is_rejected_by_the_server_is_answered_like_any_other(string name)
    {
        var (request, status) = Rejected[name];
        var response = await RawConnection.SendAsync(Application.Address, request);
        Assert.That(response.Status, Is.EqualTo(status));
        Assert.That(response.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
        Assert.That(response.Headers["Content-Security-Policy"], Does.Contain("default-src 'none'"));
        if (request.StartsWith("HEAD", StringComparison.Ordinal))
        {
            Assert.That(response.Body, Is.Empty);
            return;
        }

        Assert.That(response.Headers["Content-Length"], Is.EqualTo($"{response.Body.Length}"));
        var body = JsonElement.Parse(response.Body);
        if (request.Contains("/api/", StringComparison.Ordinal))
        {
            Assert.That(response.Headers["Content-Type"], Is.EqualTo("application/json"));
            Assert.That(body.TryGetProperty("errors", out _), Is.True);
            return;
        }

        Assert.That(response.Headers["Content-Type"], Is.EqualTo("application/problem+json"));
        Assert.That(body.GetProperty("status").GetInt32(), Is.EqualTo(status));
        var traceId = body.GetProperty("traceId").GetString()!;
        Assert.That(
            Application.Log.Lines,
            Has.Some.Contains($"Responded {status} to a malformed HTTP request (trace {traceId})"));
    }

    [TestCaseSource(nameof(Chunks))]
    public async Task A_chunk_whose_size_is_not_valid_returns_400(string path, string chunk)
    {
        var response = await RawConnection.SendAsync(
            Application.Address,
            $"POST {path} HTTP/1.1\r\n{Host}Connection: close\r\nContent-Type: application/json\r\n"
            + $"Transfer-Encoding: chunked\r\n\r\n{chunk}\r\nhello\r\n0\r\n\r\n");
        Assert.That(response.Status, Is.EqualTo(400), response.Body);
        Assert.That(response.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
    }

    [OneTimeTearDown]
    public void Nothing_is_logged_as_an_error() => Assert.That(Application.Log.Errors, Is.Empty);
}
