using System.Net;
using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Articles;

/// <summary>The numbers of articles that are kept in the rows of tags.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class TagCounterTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Concurrent_writes_leave_the_numbers_of_the_table()
    {
        var authors = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SignUpAsync()));
        var word = Unique.Word();
        string[] names = [.. Enumerable.Range(0, 6).Select(number => $"{word}{number}")];
        await Task.WhenAll(authors.Select((author, number) => WriteAsync(author, names, number)));

        var tags = await WithServiceAsync<BlogDbContext, List<(string Name, int Kept, int Counted)>>(async context =>
            (await context.Tags
                .Where(tag => tag.NormalizedName.StartsWith(word))
                .Select(tag => new
                {
                    tag.Name,
                    tag.ArticleCount,
                    Counted = context.ArticleTags.Count(articleTag => articleTag.TagId == tag.Id),
                })
                .ToListAsync())
            .ConvertAll(tag => (tag.Name, tag.ArticleCount, tag.Counted)));
        Assert.That(tags.Select(tag => tag.Kept), Is.EqualTo(tags.Select(tag => tag.Counted)));
        Assert.That(tags.Sum(tag => tag.Counted), Is.Positive);
        var listed = (await Anonymous.GetAsync("/tag"))["items"].EnumerateArray()
            .Select(tag => (tag.GetProperty("name").GetString()!, tag.GetProperty("articles").GetInt32()))
            .Where(tag => tag.Item1.StartsWith(word, StringComparison.Ordinal));
        Assert.That(
            listed, Is.EquivalentTo(tags.Where(tag => tag.Counted > 0).Select(tag => (tag.Name, tag.Counted))));
    }

    [Test]
    public async Task A_refused_write_changes_no_number()
    {
        var (author, other, tag) = (await SignUpAsync(), await SignUpAsync(), Unique.Word());
        var slug = await author.PublishAsync(tags: [tag]);
        (await other.PatchAsync($"/article/{slug}", new { tags = Array.Empty<string>() }))
            .ShouldBe(HttpStatusCode.Forbidden);
        (await other.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.Forbidden);
        (await author.PostAsync("/article", new { title = "", text = "text", tags = new[] { tag } }))
            .ShouldBe(HttpStatusCode.BadRequest);
        Assert.That(
            await WithServiceAsync<BlogDbContext, Tag>(context => context.Tags.SingleAsync(row => row.Name == tag)),
            Has.Property(nameof(Tag.ArticleCount)).EqualTo(1));
    }

    // Each author takes the tags in another order, so writers would deadlock if they locked rows in that order.
    private static async Task WriteAsync(Member author, string[] names, int number)
    {
        string[] own = [.. names.Skip(number), .. names.Take(number)];
        for (var round = 0; round < 3; round++)
        {
            var kept = await author.PublishAsync(tags: own[..4]);
            var deleted = await author.PublishAsync(tags: own[2..]);
            var changes = await Task.WhenAll(
                author.PatchAsync($"/article/{kept}", new { tags = own[3..] }),
                author.PatchAsync($"/article/{kept}", new { tags = own[1..2] }),
                author.DeleteAsync($"/article/{deleted}"));
            Assert.That(changes.Select(change => change.Status), Has.All.EqualTo(HttpStatusCode.OK)
                .Or.All.EqualTo(HttpStatusCode.NoContent).Or.Some.EqualTo(HttpStatusCode.NoContent));
        }
    }
}
