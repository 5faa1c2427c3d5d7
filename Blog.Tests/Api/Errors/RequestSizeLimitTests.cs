using System.Net;
using System.Text;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Blog.Tests.Api.Errors;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class RequestSizeLimitTests(TestEngine engine) : ApiTests(engine)
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:RefusalDelay"] = "00:00:00",
    };

    [TestCase("POST", "/user/sign-up", 16)]
    [TestCase("POST", "/user/sign-in", 16)]
    [TestCase("PATCH", "/user/profile", 16)]
    [TestCase("POST", "/article/slug/comment", 32)]
    [TestCase("PATCH", "/article/slug/comment/1", 32)]
    [TestCase("POST", "/article", 1024)]
    [TestCase("PATCH", "/article/slug", 1024)]
    [TestCase("POST", "/api/users", 16)]
    [TestCase("POST", "/api/users/login", 16)]
    [TestCase("PUT", "/api/user", 16)]
    [TestCase("POST", "/api/articles/slug/comments", 32)]
    [TestCase("POST", "/api/articles", 1024)]
    [TestCase("PUT", "/api/articles/slug", 1024)]
    public async Task A_body_is_accepted_up_to_the_limit_of_its_operation(string method, string path, int kibibytes)
    {
        var member = await SignUpAsync();
        Task<Answer> SendAsync(int length, params (string Name, string Value)[] headers)
        {
            var body = new StringContent("{}".PadRight(length), Encoding.UTF8, "application/json");
            return member.SendAsync(new HttpMethod(method), path, body, headers);
        }

        Assert.That(
            (await SendAsync(kibibytes * 1024)).Status, Is.Not.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        var answer = await SendAsync((kibibytes * 1024) + 1, Visitor.ExpectContinue);
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            answer.ShouldFail(HttpStatusCode.RequestEntityTooLarge, "body: is too large");
        }
        else
        {
            answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "The body is too large");
        }
    }

    [TestCase("POST /article", "Bearer")]
    [TestCase("PATCH /user/profile", "Bearer")]
    [TestCase("POST /article/slug/comment", "Bearer")]
    [TestCase("POST /api/articles", "Token")]
    [TestCase("PUT /api/user", "Token")]
    public async Task A_request_without_a_valid_token_is_refused_before_its_body_arrives(string request, string scheme)
    {
        foreach (var authorization in (string[])["", "Authorization: Bearer invalid\r\n"])
        {
            using var connection = await RawConnection.OpenAsync(Application.Address);
            await connection.SendAsync(
                $"{request} HTTP/1.1\r\nHost: localhost\r\n{authorization}"
                + "Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n");
            var response = await connection.ReadResponseAsync();
            Assert.That(response.Status, Is.EqualTo(StatusCodes.Status401Unauthorized));
            Assert.That(response.Headers["Connection"], Is.EqualTo("close"));
            Assert.That(response.Headers["WWW-Authenticate"], Does.StartWith(scheme));
        }
    }
}
