using System.Net;
using Blog.Tests.Support;
using NUnit.Framework.Constraints;

namespace Blog.Tests.Api.Caching;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class OutputCacheInvalidationTests(TestEngine engine) : OutputCacheTestBase(engine)
{
    private const int TimeoutInMilliseconds = 20_000;
    private const int PollingInMilliseconds = 100;

    [Test]
    public async Task A_new_article_invalidates_cached_responses()
    {
        var article = await PublishAsync();
        await ShouldInvalidateAsync(
            () => article.Author.PublishAsync(tags: [article.Tag]),
            "/article",
            $"/article?tag={article.Tag}",
            $"/article?author={article.Username}",
            $"/article?q={article.Tag}",
            "/tag",
            $"/author/{article.Username}",
            $"/api/articles?tag={article.Tag}",
            "/feed.atom",
            $"/feed.atom?tag={article.Tag}");
    }

    [Test]
    public async Task An_updated_article_invalidates_cached_responses()
    {
        var (article, newTag) = (await PublishAsync(), Unique.Word());
        await ShouldInvalidateAsync(
            () => article.Author.PatchAsync(
                $"/article/{article.Slug}",
                new { title = "another", text = "another", tags = (string[])[article.Tag, newTag] }),
            $"/article/{article.Slug}",
            "/article",
            $"/article?tag={article.Tag}",
            $"/article?tag={newTag}",
            $"/article?q={newTag}",
            "/tag",
            $"/api/articles/{article.Slug}",
            $"/api/articles?author={article.Username}",
            "/api/tags",
            "/feed.atom");
    }

    [Test]
    public async Task A_deleted_article_invalidates_cached_responses()
    {
        var article = await PublishAsync();
        await ShouldInvalidateAsync(
            () => article.Author.DeleteAsync($"/article/{article.Slug}"),
            $"/article/{article.Slug}",
            $"/article/{article.Slug}/comment",
            "/article",
            $"/article?tag={article.Tag}",
            $"/article?q={article.Tag}",
            "/tag",
            $"/author/{article.Username}",
            $"/api/articles/{article.Slug}",
            $"/api/articles?tag={article.Tag}",
            "/api/tags",
            "/feed.atom");
    }

    [Test]
    public async Task Creating_updating_or_deleting_a_comment_invalidates_cached_responses()
    {
        var article = await PublishAsync();
        string[] withText =
            [$"/article/{article.Slug}", $"/article/{article.Slug}/comment", $"/api/articles/{article.Slug}/comments"];
        string[] withCount = [.. withText, $"/article?author={article.Username}"];
        var reader = await SignUpAsync();
        var id = 0;
        await ShouldInvalidateAsync(async () => id = await reader.CommentAsync(article.Slug), withCount);
        await ShouldInvalidateAsync(
            () => reader.PatchAsync($"/article/{article.Slug}/comment/{id}", new { text = "another" }), withText);
        await ShouldInvalidateAsync(() => reader.DeleteAsync($"/article/{article.Slug}/comment/{id}"), withCount);
        var comment = new { body = "a comment" };
        await ShouldInvalidateAsync(
            () => reader.PostAsync($"/api/articles/{article.Slug}/comments", new { comment }), withCount);
    }

    [Test]
    public async Task A_favorite_invalidates_cached_responses()
    {
        var article = await PublishAsync();
        var reader = await SignUpAsync();
        string[] paths =
        [
            $"/article/{article.Slug}",
            $"/article?author={article.Username}",
            $"/article?favorited={await reader.GetUsernameAsync()}",
            $"/api/articles/{article.Slug}",
            $"/api/articles?author={article.Username}",
        ];
        await ShouldInvalidateAsync(() => reader.PutAsync($"/article/{article.Slug}/favorite"), paths);
        await ShouldInvalidateAsync(() => reader.DeleteAsync($"/article/{article.Slug}/favorite"), paths);
        await ShouldInvalidateAsync(
            () => reader.SendAsync(HttpMethod.Post, $"/api/articles/{article.Slug}/favorite", null), paths);
        await ShouldInvalidateAsync(() => reader.DeleteAsync($"/api/articles/{article.Slug}/favorite"), paths);
    }

    [Test]
    public async Task A_follower_invalidates_cached_responses()
    {
        var article = await PublishAsync();
        var reader = await SignUpAsync();
        var path = $"/author/{article.Username}";
        string[] paths = [path, $"{path}/followers", $"/author/{await reader.GetUsernameAsync()}/following"];
        await ShouldInvalidateAsync(() => reader.PutAsync($"{path}/follow"), paths);
        await ShouldInvalidateAsync(() => reader.DeleteAsync($"/api/profiles/{article.Username}/follow"), paths);
    }

    [Test]
    public async Task A_profile_update_invalidates_cached_responses()
    {
        var (article, username) = (await PublishAsync(), Unique.Word());
        await article.Author.CommentAsync(article.Slug);
        await ShouldInvalidateAsync(
            () => article.Author.PatchAsync("/user/profile", new { fullName = "Jane Roe", bio = "another" }),
            $"/article/{article.Slug}",
            $"/article/{article.Slug}/comment",
            $"/article?tag={article.Tag}",
            $"/author/{article.Username}",
            $"/api/articles/{article.Slug}",
            $"/api/articles?tag={article.Tag}",
            $"/api/profiles/{article.Username}",
            $"/feed.atom?tag={article.Tag}");
        await ShouldInvalidateAsync(
            () => article.Author.PutAsync("/api/user", new { user = new { username } }),
            $"/author/{article.Username}",
            $"/author/{username}",
            $"/article/{article.Slug}",
            $"/article?author={username}");
    }

    [Test]
    public async Task A_write_is_visible_at_once_under_concurrent_reads()
    {
        var article = await PublishAsync();
        var path = $"/article/{article.Slug}";
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
            }
        })).ToList();

        for (var round = 0; round < 30; round++)
        {
            var title = $"title {round}";
            (await article.Author.PatchAsync(path, new { title })).ShouldBe(HttpStatusCode.OK);
            Assert.That((await Anonymous.GetAsync(path))["title"].GetString(), Is.EqualTo(title));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static string ToComparable(Answer answer) =>
        answer.Status == HttpStatusCode.OK ? answer.Body : answer.Status.ToString();

    /// <summary>SQL Server's full-text index has a new text shortly after it is saved.</summary>
    private IConstraint IsSeen(string path, Constraint changed) =>
        Engine is SqliteTestEngine || !path.Contains("?q=", StringComparison.Ordinal)
            ? changed
            : changed.After(TimeoutInMilliseconds, PollingInMilliseconds);

    private async Task ShouldInvalidateAsync(Func<Task> change, params string[] paths)
    {
        var before = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            // The second response comes from the cache.
            await Anonymous.GetAsync(path);
            before[path] = ToComparable(await Anonymous.GetAsync(path));
        }

        await change();
        foreach (var path in paths)
        {
            await Assert.ThatAsync(
                async () => ToComparable(await Anonymous.GetAsync(path)),
                IsSeen(path, Is.Not.EqualTo(before[path])),
                path);
        }
    }
}
