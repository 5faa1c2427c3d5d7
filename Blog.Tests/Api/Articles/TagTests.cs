using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Articles;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class TagTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Are_listed_most_used_first_then_by_name()
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
    public async Task Have_a_name_and_a_count_and_nothing_else()
    {
        await (await SignUpAsync()).PublishAsync(tags: [Unique.Word()]);
        var answer = await Anonymous.GetAsync("/tag");
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveJust("items");
        answer["items"][0].ShouldHaveJust("name", "articles");
    }

    [Test]
    public async Task Are_one_whatever_their_case()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        await author.PublishAsync(tags: [$"Über{word}"]);
        await author.PublishAsync(tags: [$"ÜBER{word}"]);
        await author.PublishAsync(tags: [$" über{word} "]);
        Assert.That(await ListAsync(word), Is.EqualTo([($"Über{word}", 3)]));
    }

    [Test]
    public async Task Are_counted_without_articles_that_were_deleted()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var (first, second) = (await author.PublishAsync(tags: [word]), await author.PublishAsync(tags: [word]));

        (await author.DeleteAsync($"/article/{first}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await ListAsync(word), Is.EqualTo([(word, 1)]));
        (await author.DeleteAsync($"/article/{second}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await ListAsync(word), Is.Empty);
    }

    [Test]
    public async Task Are_counted_without_articles_that_lost_them()
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
