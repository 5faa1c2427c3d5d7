using System.Net;
using System.Net.Http.Json;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Publishing;

/// <summary>Who sees an article that is not published, and when all do. The tests share a clock.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed partial class VisibilityTests(TestEngine engine) : PublishingTestBase(engine)
{
    private const int MaxAgeInMilliseconds = 5_000;
    private const int PollingInMilliseconds = 100;

    private static readonly TimeSpan Never = TimeSpan.FromDays(365);

    // 200 for those who may see the article and 404 for all others, unless the columns say otherwise.
    private static readonly (string Request, object? Body, int Author, int Moderator, int Other, int Anonymous)[]
        Access =
    [
        ("GET /article/{slug}", null, 200, 200, 404, 404),
        ("HEAD /article/{slug}", null, 200, 200, 404, 404),
        ("GET /article/{slug}/comment", null, 200, 200, 404, 404),
        ("HEAD /article/{slug}/comment", null, 200, 200, 404, 404),
        ("GET /article/{slug}/revision", null, 200, 200, 404, 401),
        ("GET /article/{slug}/revision/1", null, 404, 404, 404, 401),
        ("POST /article/{slug}/revision/1/restore", null, 404, 403, 404, 401),
        ("PATCH /article/{slug}", new { title = "another" }, 200, 403, 404, 401),
        ("DELETE /article/{slug}", null, 0, 0, 404, 401),
        ("PUT /article/{slug}/favorite", null, 404, 404, 404, 401),
        ("DELETE /article/{slug}/favorite", null, 404, 404, 404, 401),
        ("POST /article/{slug}/comment", new { text = "a comment" }, 404, 404, 404, 401),
        ("PATCH /article/{slug}/comment/{id}", new { text = "another" }, 0, 0, 404, 401),
        ("DELETE /article/{slug}/comment/{id}", null, 0, 0, 404, 401),
        ("GET /api/articles/{slug}", null, 404, 404, 404, 404),
        ("HEAD /api/articles/{slug}", null, 404, 404, 404, 404),
        ("GET /api/articles/{slug}/comments", null, 404, 404, 404, 404),
        ("POST /api/articles/{slug}/comments", new { comment = new { body = "a comment" } }, 404, 404, 404, 401),
        ("DELETE /api/articles/{slug}/comments/{id}", null, 404, 404, 404, 401),
        ("PUT /api/articles/{slug}", new { article = new { title = "another" } }, 404, 404, 404, 401),
        ("DELETE /api/articles/{slug}", null, 404, 404, 404, 401),
        ("POST /api/articles/{slug}/favorite", null, 404, 404, 404, 401),
        ("DELETE /api/articles/{slug}/favorite", null, 404, 404, 404, 401),
    ];

    private readonly FakeTimeProvider clock = new();

    private int round;

    [Test]
    public async Task Only_its_author_and_moderators_reach_a_hidden_article([Values] HiddenKind kind)
    {
        var (article, moderator) = (await HideAsync(kind, Never), await SignUpModeratorAsync());
        Visitor[] callers = [article.Author, moderator, article.Follower, Anonymous];
        List<string> failures = [];
        foreach (var (request, body, author, other, stranger, anonymous) in Access)
        {
            var path = request.Split(' ')[1].Replace("{slug}", article.Slug).Replace("{id}", $"{article.CommentId}");
            foreach (var (caller, expected) in callers.Zip([author, other, stranger, anonymous]).Where(IsSent))
            {
                using var content = body is null ? null : JsonContent.Create(body);
                var answer = await caller.SendAsync(new HttpMethod(request.Split(' ')[0]), path, content);
                if ((int)answer.Status != expected)
                {
                    var number = Array.IndexOf(callers, caller);
                    failures.Add($"{request}: {answer.Status} instead of {expected} for caller {number}");
                }
            }
        }

        Assert.That(failures, Is.Empty);
        var seen = await moderator.GetAsync($"/article/{article.Slug}");
        Assert.That(seen["totalComments"].GetInt32(), Is.EqualTo(article.CommentId == 0 ? 0 : 1));
        Assert.That(seen["favorites"].GetInt32(), Is.EqualTo(article.CommentId == 0 ? 0 : 1));
        Assert.That(seen["status"].GetString(), Is.EqualTo(
            kind is HiddenKind.Draft or HiddenKind.Withdrawn ? "draft" : "scheduled"));
    }

    [Test]
    public async Task No_list_has_a_hidden_article([Values] HiddenKind kind)
    {
        var article = await HideAsync(kind, Never);
        var moderator = await SignUpModeratorAsync();
        foreach (var reader in kind == HiddenKind.Draft ? [Anonymous, article.Author, moderator] : new[] { Anonymous })
        {
            await AssertListsAsync(article, reader, isShown: false);
        }

        var own = await moderator.GetAsync($"/user/article?q={article.Word}");
        Assert.That(own["total"].GetInt32(), Is.Zero, "a moderator's own list");
        (await article.Author.DeleteAsync($"/article/{article.Slug}")).ShouldBe(HttpStatusCode.NoContent);
    }

    [TestCase(HiddenKind.Scheduled)]
    [TestCase(HiddenKind.Postponed)]
    public async Task At_its_time_every_list_has_an_article_without_a_write(HiddenKind kind)
    {
        var article = await HideAsync(kind, TimeSpan.FromMinutes(1));
        var before = await AssertListsAsync(article, Anonymous, isShown: false);
        var author = await article.Author.GetAsync($"/article/{article.Slug}");

        clock.Now += TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1);
        await AssertListsAsync(article, Anonymous, isShown: false);
        clock.Now += TimeSpan.FromTicks(1);
        var after = await AssertListsAsync(article, Anonymous, isShown: true);
        Assert.That(after.Zip(before).Where(pair => pair.First == pair.Second && pair.First != ""), Is.Empty, "ETag");
        var published = await article.Author.GetAsync($"/article/{article.Slug}");

        // The totals of lists are kept for a part of the time in which answers are.
        clock.Now += IDatabaseVersion.MaxPartAge;
        Assert.Multiple(async () =>
        {
            Assert.That(author["status"].GetString(), Is.EqualTo("scheduled"));
            Assert.That(published["status"].GetString(), Is.EqualTo("published"));
            Assert.That(published.Headers["ETag"], Is.Not.EqualTo(author.Headers["ETag"]));
            Assert.That(published["updatedAt"].GetDateTime(), Is.EqualTo(author["updatedAt"].GetDateTime()));
            Assert.That(await CountAsync($"/article?author={article.Username}&"), Is.EqualTo(1));
            Assert.That((await CountAsync($"/article?tag={article.Tag}&")), Is.EqualTo(1));
            Assert.That((await CountAsync($"/article?q={article.Word}&")), Is.EqualTo(1));
            var tags = (await Anonymous.GetAsync($"/tag?comments={++round}"))["items"].EnumerateArray();
            Assert.That(
                tags.Single(tag => tag.GetProperty("name").GetString() == article.Tag)
                    .GetProperty("articles").GetInt32(),
                Is.EqualTo(1));
        });
        await article.Follower.CommentAsync(article.Slug);
        (await article.Follower.PutAsync($"/article/{article.Slug}/favorite")).ShouldBe(HttpStatusCode.OK);
        Assert.That(await CountAsync($"/article?favorited={article.FollowerName}&"), Is.EqualTo(1));
        await AssertTagCountersAsync(article.Tag);
    }

    [Test]
    public async Task A_kept_answer_has_the_article_soon()
    {
        var article = await HideAsync(HiddenKind.Scheduled, TimeSpan.FromMinutes(1));
        var path = $"/article?author={article.Username}";
        Assert.That((await Anonymous.GetAsync(path)).Body, Does.Not.Contain(article.Slug));
        clock.Now += TimeSpan.FromMinutes(2);
        await Assert.ThatAsync(
            async () => (await Anonymous.GetAsync(path)).Body, Does.Contain(article.Slug)
                .After(MaxAgeInMilliseconds, PollingInMilliseconds));
    }

    [Test]
    public async Task An_article_that_is_published_is_everywhere_at_once_and_gone_when_it_is_withdrawn()
    {
        var article = await HideAsync(HiddenKind.Withdrawn, Never);
        await ChangeAsync(article.Author, article.Slug, new { publishedAt = clock.Now });
        await AssertListsAsync(article, Anonymous, isShown: true);
        await ChangeAsync(article.Author, article.Slug, new { publishedAt = (DateTime?)null });
        await AssertListsAsync(article, Anonymous, isShown: false);
        await AssertTagCountersAsync(article.Tag);
    }

    [Test]
    public async Task A_hidden_article_has_its_slug()
    {
        var (author, other) = (await SignUpAsync(), await SignUpAsync());
        var slug = await WriteAsync(author, publishedAt: null);
        Assert.That(await other.PublishAsync(slug), Is.EqualTo($"{slug}-2"));
        (await other.PatchAsync($"/article/{slug}-2", new { slug }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "This slug is already taken");
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(clock);

    private static bool IsSent((Visitor Caller, int Expected) request) => request.Expected != 0;

    private async Task<HiddenArticle> HideAsync(HiddenKind kind, TimeSpan delay) => await HiddenArticle.CreateAsync(
        kind,
        await SignUpAsync(fullName: Unique.Word()),
        await SignUpAsync(fullName: Unique.Word()),
        clock.Now + delay);

    /// <returns>The entity tags of the lists.</returns>
    private async Task<List<string>> AssertListsAsync(HiddenArticle article, Visitor visitor, bool isShown)
    {
        List<string> tags = [], wrong = [];
        round = (round % 99) + 1;
        foreach (var (reader, path, shown) in article.Lists(visitor, round))
        {
            // Its author and moderators see the article itself.
            if (visitor != Anonymous && path.StartsWith("/article/", StringComparison.Ordinal))
            {
                continue;
            }

            var answer = await reader.GetAsync(path);
            tags.Add(answer.Headers.GetValueOrDefault("ETag", ""));
            if (answer.Body.Contains(shown, StringComparison.Ordinal) != isShown)
            {
                wrong.Add($"{path}: {answer.Body}");
            }
        }

        Assert.That(wrong, Is.Empty);
        return tags;
    }

    private async Task<int> CountAsync(string path) =>
        (await Anonymous.GetAsync($"{path}comments={++round}"))["total"].GetInt32();
}
