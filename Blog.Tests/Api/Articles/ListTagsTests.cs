using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Articles;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ListTagsTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Tags_are_sorted_by_use_then_by_name()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        await author.PublishAsync(tags: [$"D{word}", $"b{word}"]);
        await author.PublishAsync(tags: [$"b{word}", $"c{word}", $"A{word}"]);
        await author.PublishAsync(tags: [$"b{word}", $"c{word}", $"E{word}"]);

        Assert.That(
            await ListAsync(word),
            Is.EqualTo([($"b{word}", 3), ($"c{word}", 2), ($"A{word}", 1), ($"D{word}", 1), ($"E{word}", 1)]));
    }

    [Test]
    public async Task Each_tag_has_a_name_and_an_article_count()
    {
        await (await SignUpAsync()).PublishAsync(tags: [Unique.Word()]);
        var answer = await Anonymous.GetAsync("/tag");
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly("items");
        answer["items"][0].ShouldHaveOnly("name", "articles");
    }

    [Test]
    public async Task Tags_that_differ_only_in_case_are_one()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        await author.PublishAsync(tags: [$"Über{word}"]);
        await author.PublishAsync(tags: [$"ÜBER{word}"]);
        await author.PublishAsync(tags: [$" über{word} "]);
        Assert.That(await ListAsync(word), Is.EqualTo([($"Über{word}", 3)]));
    }

    [Test]
    public async Task Deleted_articles_are_not_counted()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var (first, second) = (await author.PublishAsync(tags: [word]), await author.PublishAsync(tags: [word]));

        (await author.DeleteAsync($"/article/{first}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await ListAsync(word), Is.EqualTo([(word, 1)]));
        (await author.DeleteAsync($"/article/{second}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await ListAsync(word), Is.Empty);
    }

    [Test]
    public async Task Articles_whose_tag_was_removed_are_not_counted()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        await author.PublishAsync(tags: [word]);
        var slug = await author.PublishAsync(tags: [word]);

        (await author.PatchAsync($"/article/{slug}", new { tags = Array.Empty<string>() })).ShouldBe(HttpStatusCode.OK);
        Assert.That(await ListAsync(word), Is.EqualTo([(word, 1)]));
    }

    private async Task<IEnumerable<(string Name, int Articles)>> ListAsync(string word) =>
        (await Anonymous.GetAsync("/tag")).ShouldBe(HttpStatusCode.OK)["items"]
            .EnumerateArray()
            .Select(tag => (tag.GetProperty("name").GetString()!, tag.GetProperty("articles").GetInt32()))
            .Where(tag => tag.Item1.EndsWith(word, StringComparison.OrdinalIgnoreCase));
}
