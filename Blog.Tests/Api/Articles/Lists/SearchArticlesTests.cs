using System.Globalization;
using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Articles.Lists;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SearchArticlesTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Finds_words_in_title_description_text_and_tags()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var expected = new[]
        {
            await PublishAsync(author, title: $"Of {word}, mostly"),
            await PublishAsync(author, description: $"({word})"),
            await PublishAsync(author, text: $"the-{word}\nin the text"),
            await PublishAsync(author, tags: [$"{word} tag"]),
        };
        await PublishAsync(author, title: $"No{word}", text: $"{word}s in the plural, and pre{word}");
        Assert.That(await FindAsync(word), Is.EquivalentTo(expected));
    }

    [TestCase("crème brûlée", "CREME")]
    [TestCase("creme", "Crème")]
    [TestCase("STRASSE", "strasse")]
    [TestCase("ΕΛΛΑΔΑ", "ελλαδα")]
    [TestCase("Москва", "МОСКВА")]
    [TestCase("naïve façade", "Naive FACADE")]
    public async Task Ignores_case_and_accents(string text, string typed)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var slug = await PublishAsync(author, text: $"{text} {word}");
        Assert.That(await FindAsync($"{typed} {word}"), Is.EqualTo([slug]));
    }

    [Test]
    public async Task Finds_articles_that_contain_all_words_in_any_field()
    {
        var (author, first, second) = (await SignUpAsync(), Unique.Word(), Unique.Word());
        var both = await PublishAsync(author, title: first, tags: [second]);
        await PublishAsync(author, title: first);
        await PublishAsync(author, text: second);
        Assert.That(await FindAsync($"{second} {first}"), Is.EqualTo([both]));
    }

    [TestCase("\"{0}\"")]
    [TestCase("\"{0}")]
    [TestCase("'{0}'")]
    [TestCase("{0}*")]
    [TestCase("^{0}")]
    [TestCase("-{0}")]
    [TestCase("+{0} ")]
    [TestCase("({0}")]
    [TestCase("{0})")]
    [TestCase("%{0}%")]
    [TestCase("[{0}]")]
    [TestCase("title : {0}")]
    [TestCase("{0}; DROP TABLE Articles")]
    [TestCase("NEAR({0} title, 2)")]
    [TestCase("{0} AND title OR NOT NEAR")]
    [TestCase("{0} 🦄")]
    [TestCase("\\{0}\\")]
    public async Task Treats_query_syntax_as_plain_words(string pattern)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var slug = await PublishAsync(author, title: $"{word}", text: "title AND OR NOT NEAR 2 drop table articles");
        var typed = string.Format(CultureInfo.InvariantCulture, pattern, word);
        Assert.That(await FindAsync(typed), Is.EqualTo([slug]));
    }

    [TestCase("%")]
    [TestCase("_")]
    [TestCase("*")]
    [TestCase("\"")]
    [TestCase("\"\"")]
    [TestCase("'")]
    [TestCase("🦄")]
    [TestCase("()")]
    [TestCase("- + ^ : ;")]
    public async Task Finds_nothing_without_a_word(string typed)
    {
        var author = await SignUpAsync();
        await PublishAsync(author, text: $"{typed} a text {typed}");
        Assert.That(await FindAsync(typed), Is.Empty);
    }

    [TestCase("100%", "100 percent")]
    [TestCase("a_b", "a b")]
    [TestCase("don't", "don t")]
    [TestCase("C#", "c")]
    [TestCase("हिन्दी", "हिन्दी")]
    [TestCase("中文 文章", "中文")]
    [TestCase("m²", "m²")]
    public async Task Splits_the_query_into_words_like_the_text(string text, string typed)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var slug = await PublishAsync(author, text: $"{text} percent {word}");
        Assert.That(await FindAsync($"{typed} {word}"), Is.EqualTo([slug]));
    }

    [Test]
    public async Task Ranks_title_matches_first_then_newest()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var older = await PublishAsync(author, text: $"the {word}");
        var title = await PublishAsync(author, title: $"the {word}", text: "the same text");
        var newer = await PublishAsync(author, text: $"the {word}");
        Assert.That(await FindAsync(word), Is.EqualTo([title, newer, older]));
        Assert.That(await FindAsync($"{word}&sort=createdAt", escape: false), Is.EqualTo([older, title, newer]));
    }

    [Test]
    public async Task Reflects_every_change_of_an_article()
    {
        var (author, before, after) = (await SignUpAsync(), Unique.Word(), Unique.Word());
        var slug = await PublishAsync(author, title: before, text: before, tags: [before]);
        var changes = new { title = after, text = "a text", description = "", tags = new[] { "tag" } };
        (await author.PatchAsync($"/article/{slug}", changes)).ShouldBe(HttpStatusCode.OK);
        Assert.That(
            (await FindAsync(before), await FindAsync(after)), Is.EqualTo((Array.Empty<string>(), new[] { slug })));

        (await author.PatchAsync($"/article/{slug}", new { tags = new[] { before } })).ShouldBe(HttpStatusCode.OK);
        Assert.That(await FindAsync($"{before} {after}"), Is.EqualTo([slug]));

        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await FindAsync(after), Is.Empty);
    }

    private static async Task<string> PublishAsync(
        Member author,
        string? title = null,
        string text = "some text",
        string description = "some words",
        string[]? tags = null)
    {
        var answer = await author.PostAsync(
            "/article", new { title = title ?? $"title {Unique.Word()}", text, description, tags = tags ?? [] });
        return answer.ShouldBe(HttpStatusCode.Created)["slug"].GetString()!;
    }

    private async Task<IReadOnlyList<string>> FindAsync(string typed, bool escape = true)
    {
        var answer = await Anonymous.GetAsync($"/article?limit=100&q={(escape ? Uri.EscapeDataString(typed) : typed)}");
        var slugs = answer.ShouldBe(HttpStatusCode.OK)["items"].Texts("slug");
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(slugs.Count));
        return slugs;
    }
}
