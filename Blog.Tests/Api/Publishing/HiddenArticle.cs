using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Publishing;

/// <summary>Why an article is hidden.</summary>
public enum HiddenKind
{
    Draft,
    Scheduled,
    Withdrawn,
    Postponed,
}

/// <summary>An article that is not visible, with a follower of its author who may have known it before.</summary>
public sealed record HiddenArticle(
    string Slug, Member Author, string Username, Member Follower, string FollowerName, string Tag, string Word)
{
    /// <summary>A comment of the follower; 0 where there was never a time to comment.</summary>
    public int CommentId { get; init; }

    /// <param name="time">The time that the article is scheduled for, if it is.</param>
    public static async Task<HiddenArticle> CreateAsync(
        HiddenKind kind, Member author, Member follower, DateTime time)
    {
        var (tag, word) = (Unique.Word(), Unique.Word());
        var (username, followerName) = (await author.GetUsernameAsync(), await follower.GetUsernameAsync());
        (await follower.PutAsync($"/author/{username}/follow")).ShouldBe(HttpStatusCode.OK);
        var (title, text, tags) = (Unique.Word(), $"some {word}", new[] { tag });
        DateTime? date = kind is HiddenKind.Scheduled or HiddenKind.Postponed ? time : null;
        var created = kind is HiddenKind.Draft or HiddenKind.Scheduled
            ? await author.PostAsync("/article", new { title, text, tags, publishedAt = date })
            : await author.PostAsync("/article", new { title, text, tags });
        var slug = created.ShouldBe(HttpStatusCode.Created)["slug"].GetString()!;
        var article = new HiddenArticle(slug, author, username, follower, followerName, tag, word);
        if (kind is HiddenKind.Draft or HiddenKind.Scheduled)
        {
            return article;
        }

        var comment = await follower.CommentAsync(slug);
        (await follower.PutAsync($"/article/{slug}/favorite")).ShouldBe(HttpStatusCode.OK);
        (await author.PatchAsync($"/article/{slug}", new { publishedAt = date })).ShouldBe(HttpStatusCode.OK);
        return article with { CommentId = comment };
    }

    /// <summary>The lists that have the article when it is visible, each with the text that shows it.</summary>
    /// <param name="round">A number that the answers of the output cache are not kept under yet.</param>
    public IEnumerable<(Visitor Reader, string Path, string Shown)> Lists(Visitor anonymous, int round)
    {
        // Tags and favorites have queries of their own in the order of the dates.
        string[] sorts = ["-publishedAt", "title"];
        string[] filters = [$"author={Username}", $"tag={Tag}", $"q={Word}", $"q={Word}&tag={Tag}"];
        var native =
            from sort in sorts
            from filter in CommentId == 0 ? filters : [.. filters, $"favorited={FollowerName}"]
            select $"/article?limit=100&sort={sort}&{filter}";
        string[] others =
        [
            "/article?limit=100", "/article?limit=100&sort=publishedAt", "/article?limit=100&sort=-favorites",
            "/article?limit=100&sort=-comments",
            $"/article?limit=100&q={Word}", $"/feed.atom?tag={Tag}", $"/feed.atom?author={Username}", "/feed.atom?",
            "/sitemap.xml?", $"/article/{Slug}?", $"/api/articles?author={Username}", $"/api/articles?tag={Tag}",
            "/api/articles?", $"/api/articles/{Slug}?",
        ];
        foreach (var path in native.Concat(others))
        {
            yield return (anonymous, $"{path}&comments={round}", Slug);
        }

        foreach (var path in (string[])["/article/feed", "/api/articles/feed", $"/article?author={Username}"])
        {
            yield return (Follower, path, Slug);
        }

        foreach (var path in (string[])["/tag", "/api/tags"])
        {
            yield return (anonymous, $"{path}?comments={round}", $"\"{Tag}\"");
        }

        yield return (anonymous, $"/author/{Username}?comments={round}", "\"articles\":1,");
    }
}
