using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Articles;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ConcurrentRequestsTests(TestEngine engine) : ApiTests(engine)
{
    private const int Requests = 12;

    [Test]
    public async Task Concurrent_articles_of_one_title_get_distinct_slugs()
    {
        var (author, title) = (await SignUpAsync(), Unique.Word());
        var slugs = await RunConcurrentlyAsync(_ => author.PublishAsync(title));
        Assert.That(
            slugs,
            Is.EquivalentTo(Enumerable.Range(2, Requests - 1).Select(number => $"{title}-{number}").Append(title)));
    }

    [Test]
    public async Task A_new_tag_used_concurrently_is_created_once()
    {
        var (author, tag) = (await SignUpAsync(), Unique.Word());
        var slugs = await RunConcurrentlyAsync(_ => author.PublishAsync(tags: [tag]));

        Assert.That(slugs, Is.Unique);
        Assert.That(
            await WithServiceAsync<BlogDbContext, int>(
                context => context.Tags.CountAsync(row => row.NormalizedName == tag)),
            Is.EqualTo(1));
        var listing = (await Anonymous.GetAsync("/tag"))["items"].EnumerateArray()
            .Single(item => item.GetProperty("name").GetString() == tag);
        Assert.That(listing.GetProperty("articles").GetInt32(), Is.EqualTo(Requests));
    }

    [Test]
    public async Task Commenting_during_deletion_succeeds_or_finds_no_article()
    {
        var author = await SignUpAsync();
        for (var round = 0; round < 20; round++)
        {
            var slug = await author.PublishAsync();
            var delete = author.DeleteAsync($"/article/{slug}");
            var comments = await RunConcurrentlyAsync(
                3, _ => author.PostAsync($"/article/{slug}/comment", new { text = "in time?" }));

            (await delete).ShouldBe(HttpStatusCode.NoContent);
            foreach (var comment in comments.Where(comment => comment.Status != HttpStatusCode.Created))
            {
                comment.ShouldBeProblem(HttpStatusCode.NotFound);
            }
        }
    }

    [Test]
    public async Task Only_one_concurrent_deletion_of_an_article_succeeds()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync(tags: [Unique.Word()]);
        await author.CommentAsync(slug);
        var answers = await RunConcurrentlyAsync(_ => author.DeleteAsync($"/article/{slug}"));

        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.NoContent), Is.EqualTo(1));
        foreach (var answer in answers.Where(answer => answer.Status != HttpStatusCode.NoContent))
        {
            answer.ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");
        }
    }

    [Test]
    public async Task Only_one_concurrent_deletion_of_a_comment_succeeds()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        var id = await author.CommentAsync(slug);
        var answers = await RunConcurrentlyAsync(_ => author.DeleteAsync($"/article/{slug}/comment/{id}"));

        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.NoContent), Is.EqualTo(1));
        foreach (var answer in answers.Where(answer => answer.Status != HttpStatusCode.NoContent))
        {
            answer.ShouldBeProblem(HttpStatusCode.NotFound);
        }

        Assert.That((await Anonymous.GetAsync($"/article/{slug}"))["totalComments"].GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Concurrent_tag_updates_leave_the_tags_of_one_request()
    {
        var author = await SignUpAsync();
        var path = $"/article/{await author.PublishAsync()}";
        var word = Unique.Word();
        var answers = await RunConcurrentlyAsync(request => author.PatchAsync(
            path, new { tags = Enumerable.Range(0, 10).Select(tag => $"{word}-{request:00}-{tag}") }));

        foreach (var answer in answers)
        {
            answer.ShouldBe(HttpStatusCode.OK);
        }

        var tags = (await Anonymous.GetAsync(path))["tags"].Texts();
        Assert.That(tags, Has.Count.EqualTo(10));
        Assert.That(tags.Select(tag => tag[..^2]).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Concurrent_reads_and_writes_all_succeed()
    {
        var author = await SignUpAsync();
        var (slug, tag) = (await author.PublishAsync(), Unique.Word());
        var rounds = await RunConcurrentlyAsync(async request => new[]
        {
            await Anonymous.GetAsync("/article?limit=100"),
            await author.PostAsync(
                "/article", new { title = tag, text = "some text", tags = new[] { tag, $"{tag}{request}" } }),
            await author.PostAsync($"/article/{slug}/comment", new { text = "a comment" }),
            await Anonymous.GetAsync($"/article/{slug}"),
            await author.PatchAsync(
                $"/article/{slug}", new { title = $"title {request}", tags = new[] { $"{tag}{request}" } }),
            await Anonymous.GetAsync("/tag"),
            await author.PatchAsync("/user/profile", new { bio = $"bio {request}" }),
            await Anonymous.GetAsync($"/article/{slug}/comment"),
        });

        Assert.That(
            rounds.Select(answers => answers.Select(answer => (int)answer.Status)),
            Is.All.EqualTo((int[])[200, 201, 201, 200, 200, 200, 200, 200]));
        Assert.That((await Anonymous.GetAsync($"/article/{slug}"))["totalComments"].GetInt32(), Is.EqualTo(Requests));
    }

    private static Task<T[]> RunConcurrentlyAsync<T>(Func<int, Task<T>> act) => RunConcurrentlyAsync(Requests, act);

    private static Task<T[]> RunConcurrentlyAsync<T>(int requests, Func<int, Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, requests).Select(act));
}
