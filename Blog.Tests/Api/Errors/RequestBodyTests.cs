using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Errors;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class RequestBodyTests(TestEngine engine) : ApiTests(engine)
{
    private const int Limit = 1024 * 1024;

    [TestCase("{", 1)]
    [TestCase("{ \"email\": }", 1)]
    [TestCase("{ \"email\": \"a\",\n  email }", 2)]
    [TestCase("{ \"email\": \"a\" } {}", 1)]
    [TestCase("{ 'email': 'a' }", 1)]
    [TestCase("{ \"email\": \"a\", }", 1)]
    [TestCase("no JSON", 1)]
    public async Task Malformed_JSON_is_rejected_with_its_position(string body, int line)
    {
        var answer = await Anonymous.PostAsync("/user/sign-up", body);
        answer.ShouldBeProblem(HttpStatusCode.BadRequest);
        Assert.That(answer["error"].GetString(), Does.Match($@"line {line}, byte \d+\.$"));
        ShouldNameNoTypes(answer);
    }

    [TestCase("[]")]
    [TestCase("\"x\"")]
    [TestCase("1")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("")]
    [TestCase("   ")]
    public async Task JSON_that_is_not_an_object_is_rejected(string body)
    {
        var member = await SignUpAsync();
        var slug = await member.PublishAsync();
        foreach (var answer in new[]
        {
            await member.PostAsync("/user/sign-up", body),
            await member.PostAsync("/article", body),
            await member.PatchAsync($"/article/{slug}", body),
            await member.PatchAsync("/user/profile", body),
        })
        {
            answer.ShouldBeProblem(HttpStatusCode.BadRequest);
            ShouldNameNoTypes(answer);
        }
    }

    [Test]
    public async Task JSON_nested_too_deeply_is_rejected()
    {
        var (open, close) = (new string('[', 10_000), new string(']', 10_000));
        foreach (var field in new[] { "title", "tags", "unknown" })
        {
            var answer = await (await SignUpAsync()).PostAsync("/article", $$"""{ "{{field}}": {{open}}{{close}} }""");
            answer.ShouldBeProblem(HttpStatusCode.BadRequest);
            ShouldNameNoTypes(answer);
        }
    }

    [Test]
    public async Task A_body_that_is_not_UTF8_is_rejected()
    {
        byte[] body = [.. "{ \"title\": \""u8, 0xC3, 0x28, 0xFF, .. "\", \"text\": \"some text\" }"u8];
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        var answer = await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content);
        answer.ShouldBeProblem(HttpStatusCode.BadRequest);
        ShouldNameNoTypes(answer);
    }

    [Test]
    public async Task The_last_of_duplicate_members_wins()
    {
        var word = Unique.Word();
        var answer = await (await SignUpAsync()).PostAsync(
            "/article", $$"""{ "title": "no", "text": "some text", "title": "{{word}}" }""");
        Assert.That(answer.ShouldBe(HttpStatusCode.Created)["title"].GetString(), Is.EqualTo(word));
    }

    [Test]
    public async Task A_body_of_one_mebibyte_is_accepted()
    {
        using var content = Json(ArticleOf(Unique.Word(), Limit));
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content)).ShouldBe(HttpStatusCode.Created);
    }

    [Test]
    public async Task A_larger_body_is_rejected_and_nothing_is_saved()
    {
        var word = Unique.Word();
        using var content = Json(ArticleOf(word, Limit + 1));
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content, Visitor.ExpectContinue))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
        (await Anonymous.GetAsync($"/article/{word}")).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_larger_chunked_body_is_rejected_and_nothing_is_saved()
    {
        var word = Unique.Word();
        using var content = new ChunkedContent(ArticleOf(word, Limit + 1));
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
        (await Anonymous.GetAsync($"/article/{word}")).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_chunked_body_is_accepted()
    {
        var word = Unique.Word();
        using var content = new ChunkedContent(ArticleOf(word, 100_000));
        (await (await SignUpAsync()).SendAsync(HttpMethod.Post, "/article", content)).ShouldBe(HttpStatusCode.Created);
    }

    private static byte[] ArticleOf(string title, int length) =>
        Encoding.UTF8.GetBytes($$"""{ "title": "{{title}}", "text": "some text" }""".PadRight(length));

    private static ByteArrayContent Json(byte[] body) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static void ShouldNameNoTypes(Answer answer) =>
        Assert.That(answer.Body, Does.Not.Match(@"System\.|Blog\.|\w+Request\b|Path: "));

    // Sent in chunks, because its length is unknown.
    private sealed class ChunkedContent : HttpContent
    {
        private readonly byte[] body;

        public ChunkedContent(byte[] body)
        {
            this.body = body;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
