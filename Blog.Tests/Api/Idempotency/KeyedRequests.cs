using System.Net.Http.Json;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Idempotency;

internal static class KeyedRequests
{
    public const string Header = "Idempotency-Key";

    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <param name="body">A string is sent unchanged, and anything else as JSON.</param>
    /// <param name="keys">Each is a header line of its own.</param>
    public static Task<Answer> PostWithKeyAsync(
        this Visitor visitor, string path, object body, params IEnumerable<string> keys)
    {
        HttpContent content = body is string text
            ? new StringContent(text, Encoding.UTF8, "application/json")
            : JsonContent.Create(body, body.GetType());
        return visitor.SendAsync(HttpMethod.Post, path, content, [.. keys.Select(key => (Header, key))]);
    }

    /// <summary>Asserts that this is the same response as the first one, and says so.</summary>
    public static void ShouldReplay(this Answer replay, Answer first) => Assert.Multiple(() =>
    {
        Assert.That(replay.Status, Is.EqualTo(first.Status), replay.Body);
        Assert.That(replay.Body, Is.EqualTo(first.Body));
        foreach (var name in (string[])["Location", "ETag", "Content-Type", "Content-Length"])
        {
            Assert.That(replay.Headers.GetValueOrDefault(name), Is.EqualTo(first.Headers.GetValueOrDefault(name)));
        }

        Assert.That(replay.Headers.GetValueOrDefault(ReplayedHeader), Is.EqualTo("true"));
    });
}
