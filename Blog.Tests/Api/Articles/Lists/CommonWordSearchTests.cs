using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Articles.Lists;

/// <summary>Searches for words that most articles contain, which are read in another way than others.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class CommonWordSearchTests(TestEngine engine) : ApiTests(engine)
{
    private const int Articles = 1_300;

    private static readonly string[] Sorts = ["", "-createdAt", "createdAt", "title", "-favorites", "-comments"];

    [OneTimeSetUp]
    public async Task AddArticles()
    {
        await WithServiceAsync<IDatabaseInitializer, bool>(async initializer =>
        {
            await initializer.SeedAsync(3, Articles, new Progress<SeedProgress>(), default);
            return true;
        });

        // Different ranks and counters.
        var author = await SignUpAsync();
        for (var number = 0; number < 5; number++)
        {
            var slug = await author.PublishAsync($"The article on the fox {number}", text: "the fox", tags: ["tag1"]);
            await author.CommentAsync(slug);
            (await author.PutAsync($"/article/{slug}/favorite")).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Test]
    public async Task Pages_by_offset_are_those_of_the_whole_list(
        [ValueSource(nameof(Sorts))] string sort, [Values("", "&tag=tag1", "&author=user1")] string filter)
    {
        var expected = await ListAsync(sort, filter);
        foreach (var offset in (int[])[0, 1, 40, expected.Count - 3, expected.Count])
        {
            var path = $"/article?q=the+article&sort={sort}{filter}&limit=10&offset={offset}";
            var page = (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
            Assert.That(page["items"].Texts("slug"), Is.EqualTo(expected.Skip(offset).Take(10)), $"{offset}");
            Assert.That(page["total"].GetInt32(), Is.EqualTo(expected.Count));
            Assert.That(page["next"].GetString() is null, Is.EqualTo(offset + 10 >= expected.Count));
        }
    }

    [Test]
    public async Task Pages_by_cursor_are_those_of_the_whole_list(
        [ValueSource(nameof(Sorts))] string sort, [Values("", "&tag=tag1")] string filter)
    {
        var expected = await ListAsync(sort, filter);
        var (next, found) = ((string?)null, new List<string>());
        for (var page = 0; page < 4; page++)
        {
            var answer = (await Anonymous.GetAsync(
                $"/article?q=article+THE&sort={sort}{filter}&limit=7" + (next is null ? "" : $"&after={next}")))
                .ShouldBe(HttpStatusCode.OK);
            found.AddRange(answer["items"].Texts("slug"));
            Assert.That(answer["total"].GetInt32(), Is.EqualTo(expected.Count));
            next = answer["next"].GetString();
        }

        Assert.That(found, Is.EqualTo(expected.Take(28)));
    }

    [Test]
    public async Task A_write_is_found_by_the_next_search()
    {
        var author = await SignUpAsync();
        await Anonymous.GetAsync("/article?q=nobody+article");
        var slug = await author.PublishAsync("Article for nobody", text: "nobody");
        Assert.That((await Anonymous.GetAsync("/article?q=nobody+article"))["items"].Texts("slug"), Does.Contain(slug));
        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(
            (await Anonymous.GetAsync("/article?q=nobody+article"))["items"].Texts("slug"), Does.Not.Contain(slug));
    }

    /// <summary>Joins and sorts all hits.</summary>
    private Task<List<string>> ListAsync(string sort, string filter) =>
        WithServiceAsync<BlogDbContext, List<string>>(context =>
        {
            var hits = from hit in context.Search(["the", "article"])
                       join article in context.Articles on hit.ArticleId equals article.Id
                       select new { hit.Rank, Article = article };
            if (filter.StartsWith("&tag=", StringComparison.Ordinal))
            {
                hits = hits.Where(hit => hit.Article.Tags.Any(tag => tag.Name == "tag1"));
            }
            else if (filter.Length > 0)
            {
                hits = hits.Where(hit => context.Users.Any(
                    user => user.Id == hit.Article.AuthorId && user.Username == "user1"));
            }

            var ordered = sort switch
            {
                "createdAt" => hits.OrderBy(hit => hit.Article.PublishedAt).ThenBy(hit => hit.Article.Id),
                "-createdAt" => hits.OrderByDescending(hit => hit.Article.PublishedAt)
                    .ThenByDescending(hit => hit.Article.Id),
                "title" => hits.OrderBy(hit => hit.Article.NormalizedTitle)
                    .ThenByDescending(hit => hit.Article.PublishedAt).ThenByDescending(hit => hit.Article.Id),
                "-favorites" => hits.OrderByDescending(hit => hit.Article.FavoriteCount)
                    .ThenByDescending(hit => hit.Article.PublishedAt).ThenByDescending(hit => hit.Article.Id),
                "-comments" => hits.OrderByDescending(hit => hit.Article.CommentCount)
                    .ThenByDescending(hit => hit.Article.PublishedAt).ThenByDescending(hit => hit.Article.Id),
                _ => hits.OrderBy(hit => hit.Rank)
                    .ThenByDescending(hit => hit.Article.PublishedAt).ThenByDescending(hit => hit.Article.Id),
            };
            return ordered.Select(hit => hit.Article.Slug).ToListAsync();
        });
}
