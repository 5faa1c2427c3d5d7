using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Idempotency;

/// <summary>An operation that takes an Idempotency-Key.</summary>
/// <param name="Path">The path, where an article's slug is <c>{slug}</c>.</param>
/// <param name="CreateBody">Creates a body with a word.</param>
public sealed record KeyedOperation(string Name, string Path, Func<string, object> CreateBody)
{
    public static IReadOnlyList<KeyedOperation> All { get; } =
    [
        new("article", "/article", word => new { title = word, text = "some text", tags = new[] { "b", "a" } }),
        new("comment", "/article/{slug}/comment", word => new { text = word }),
        new(
            "RealWorld article",
            "/api/articles",
            word => new { article = new { title = word, description = "d", body = "b", tagList = new[] { "a" } } }),
        new("RealWorld comment", "/api/articles/{slug}/comments", word => new { comment = new { body = word } }),
    ];

    public bool IsRealWorld => Path.StartsWith("/api", StringComparison.Ordinal);

    public bool IsComment => Path.Contains("{slug}", StringComparison.Ordinal);

    public override string ToString() => Name;

    /// <summary>Sends the request with these values of the header.</summary>
    public Task<Answer> SendAsync(Member member, string slug, string word, params string[] keys)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.PostWithKeyAsync(Path.Replace("{slug}", slug), CreateBody(word), keys);
    }

    /// <summary>Counts the member's articles and comments with a word.</summary>
    internal static async Task<int> CountAsync(BlogDbContext context, Member member, string word) =>
        await context.Articles.CountAsync(article => article.AuthorId == member.Id && article.Title == word)
        + await context.Comments.CountAsync(comment => comment.AuthorId == member.Id && comment.Text == word);
}
