using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Articles;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class FavoriteArticleTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Favoriting_twice_counts_once()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var path = $"/article/{await author.PublishAsync()}";
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            ShouldCount(await reader.PutAsync($"{path}/favorite"), favorited: true, favorites: 1);
            Assert.That(await CountAsync(path), Is.EqualTo(1));
        }

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            ShouldCount(await reader.DeleteAsync($"{path}/favorite"), favorited: false, favorites: 0);
            Assert.That(await CountAsync(path), Is.Zero);
        }
    }

    [Test]
    public async Task Concurrent_favorites_count_each_reader_once()
    {
        var author = await SignUpAsync();
        var path = $"/article/{await author.PublishAsync()}";
        var readers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SignUpAsync()));

        var liked = await Task.WhenAll(readers.Concat(readers).Select(reader => reader.PutAsync($"{path}/favorite")));
        Assert.That(liked.Select(answer => answer.Status), Has.All.EqualTo(HttpStatusCode.OK));
        ShouldReturnEachCount(liked, 1, 6);
        Assert.That(await CountAsync(path), Is.EqualTo(6));

        var unliked = await Task.WhenAll(
            readers[..4].Concat(readers[..4]).Select(reader => reader.DeleteAsync($"{path}/favorite")));
        Assert.That(unliked.Select(answer => answer.Status), Has.All.EqualTo(HttpStatusCode.OK));
        ShouldReturnEachCount(unliked, 2, 5);
        Assert.That(await CountAsync(path), Is.EqualTo(2));

        await Task.WhenAll(readers.Select((reader, index) =>
            index % 2 == 0 ? reader.PutAsync($"{path}/favorite") : reader.DeleteAsync($"{path}/favorite")));
        Assert.That(await CountAsync(path), Is.EqualTo(3));
    }

    [Test]
    public async Task Favorited_reflects_the_current_reader()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var username = await author.GetUsernameAsync();
        var slug = await author.PublishAsync();
        (await reader.PutAsync($"/article/{slug}/favorite")).ShouldBe(HttpStatusCode.OK);

        foreach (var (visitor, favorited) in new (Visitor, JsonValueKind)[]
        {
            (Anonymous, JsonValueKind.Null), (author, JsonValueKind.False), (reader, JsonValueKind.True),
        })
        {
            var article = (await visitor.GetAsync($"/article/{slug}")).Json;
            var listing = (await visitor.GetAsync($"/article?author={username}"))["items"].EnumerateArray().Single();
            foreach (var item in new[] { article, listing })
            {
                Assert.That(item.GetProperty("favorites").GetInt32(), Is.EqualTo(1));
                Assert.That(item.GetProperty("favorited").ValueKind, Is.EqualTo(favorited));
            }
        }
    }

    [Test]
    public async Task Favorited_articles_can_be_listed()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        string[] slugs = [await author.PublishAsync(), await author.PublishAsync(), await author.PublishAsync()];
        await reader.PutAsync($"/article/{slugs[2]}/favorite");
        await reader.PutAsync($"/article/{slugs[0]}/favorite");

        var list = await Anonymous.GetAsync($"/article?favorited={await reader.GetUsernameAsync()}");
        Assert.That(list["items"].Texts("slug"), Is.EqualTo((string[])[slugs[2], slugs[0]]));
        Assert.That(list["total"].GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task Deleting_an_article_deletes_its_favorites()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var slug = await author.PublishAsync();
        await reader.PutAsync($"/article/{slug}/favorite");
        await author.PutAsync($"/article/{slug}/favorite");

        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        (await reader.GetAsync($"/article/{slug}")).ShouldBeProblem(HttpStatusCode.NotFound);
        Assert.That(
            (await Anonymous.GetAsync($"/article?favorited={await reader.GetUsernameAsync()}"))["total"].GetInt32(),
            Is.Zero);
    }

    [Test]
    public async Task Favoriting_during_deletion_succeeds_or_finds_no_article()
    {
        var author = await SignUpAsync();
        var readers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SignUpAsync()));
        for (var round = 0; round < 10; round++)
        {
            var slug = await author.PublishAsync();
            var delete = author.DeleteAsync($"/article/{slug}");
            var favorites = await Task.WhenAll(readers.Select(reader => reader.PutAsync($"/article/{slug}/favorite")));
            (await delete).ShouldBe(HttpStatusCode.NoContent);
            foreach (var favorite in favorites.Where(answer => answer.Status != HttpStatusCode.OK))
            {
                favorite.ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");
            }
        }
    }

    [Test]
    public async Task Favorites_and_comments_do_not_change_the_update_time()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var slug = await author.PublishAsync();
        var updatedAt = (await author.GetAsync($"/article/{slug}"))["updatedAt"].GetString();
        await reader.PutAsync($"/article/{slug}/favorite");
        var comment = await reader.CommentAsync(slug);
        Assert.That((await author.GetAsync($"/article/{slug}"))["updatedAt"].GetString(), Is.EqualTo(updatedAt));

        await reader.DeleteAsync($"/article/{slug}/favorite");
        await reader.DeleteAsync($"/article/{slug}/comment/{comment}");
        Assert.That((await author.GetAsync($"/article/{slug}"))["updatedAt"].GetString(), Is.EqualTo(updatedAt));
    }

    [Test]
    public async Task Requires_a_token_and_an_existing_article()
    {
        var member = await SignUpAsync();
        var path = $"/article/{await member.PublishAsync()}/favorite";
        (await Anonymous.PutAsync(path)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await Anonymous.DeleteAsync(path)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await member.PutAsync("/article/none/favorite")).ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");
        (await member.DeleteAsync("/article/none/favorite"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");
    }

    private static void ShouldCount(Answer answer, bool favorited, int favorites)
    {
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly("favorited", "favorites");
        Assert.That(
            (answer["favorited"].GetBoolean(), answer["favorites"].GetInt32()), Is.EqualTo((favorited, favorites)));
    }

    private void ShouldReturnEachCount(IEnumerable<Answer> answers, int min, int max)
    {
        var counts = answers.Select(answer => answer["favorites"].GetInt32()).ToList();
        Assert.That(counts, Has.All.InRange(min, max));
        if (Engine is SqliteTestEngine)
        {
            // One write comes after the other, so each change has a count of its own.
            Assert.That(counts.Distinct().Order(), Is.EqualTo(Enumerable.Range(min, max - min + 1)));
        }
    }

    private async Task<int> CountAsync(string path) => (await Anonymous.GetAsync(path))["favorites"].GetInt32();
}
