using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Articles.Lists;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class FollowedArticlesTests(TestEngine engine) : ApiTests(engine)
{
    private const string Path = "/article/feed";

    [Test]
    public async Task Articles_of_followed_authors_are_paged_newest_first()
    {
        var (ann, bob, other, reader) =
            (await SignUpAsync(), await SignUpAsync(), await SignUpAsync(), await SignUpAsync());
        await FollowAsync(reader, ann, bob);
        await FollowAsync(other, reader);
        await reader.PublishAsync();
        string[] slugs = [await ann.PublishAsync(), await bob.PublishAsync(), await ann.PublishAsync()];
        await other.PublishAsync();
        Array.Reverse(slugs);

        var all = await reader.GetAsync(Path);
        all.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly("items", "total", "next");
        Assert.That(all["items"].Texts("slug"), Is.EqualTo(slugs));
        all["items"][0].ShouldBeArticleListing();
        foreach (var (query, expected) in new[]
        {
            ("?limit=2", slugs[..2]), ("?limit=2&offset=2", slugs[2..]), ("?offset=9", []),
        })
        {
            var page = await reader.GetAsync(Path + query);
            Assert.That(page["items"].Texts("slug"), Is.EqualTo(expected), query);
            Assert.That(page["total"].GetInt32(), Is.EqualTo(3), query);
        }
    }

    [Test]
    public async Task A_reader_who_follows_nobody_gets_an_empty_list()
    {
        var reader = await SignUpAsync();
        await reader.PublishAsync();
        var feed = (await reader.GetAsync(Path)).ShouldBe(HttpStatusCode.OK);
        Assert.That((feed["items"].GetArrayLength(), feed["total"].GetInt32()), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Articles_of_unfollowed_authors_are_omitted()
    {
        var (ann, bob, reader) = (await SignUpAsync(), await SignUpAsync(), await SignUpAsync());
        await FollowAsync(reader, ann, bob);
        await ann.PublishAsync();
        var slug = await bob.PublishAsync();
        (await reader.DeleteAsync($"/author/{await ann.GetUsernameAsync()}/follow")).ShouldBe(HttpStatusCode.OK);

        var feed = await reader.GetAsync(Path);
        Assert.That(feed["items"].Texts("slug"), Is.EqualTo((string[])[slug]));
        Assert.That(feed["total"].GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Requires_a_token_and_a_valid_page()
    {
        (await Anonymous.GetAsync(Path)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await (await SignUpAsync()).GetAsync($"{Path}?limit=0&offset=-1")).ShouldRefuse("limit", "offset");
    }

    private static async Task FollowAsync(Member reader, params Member[] authors)
    {
        foreach (var author in authors)
        {
            (await reader.PutAsync($"/author/{await author.GetUsernameAsync()}/follow"))
                .ShouldBe(HttpStatusCode.OK);
        }
    }
}
