using System.Globalization;
using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;
using NUnit.Framework.Constraints;

namespace Blog.Tests.Api.Articles.Lists;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SearchArticlesTests(TestEngine engine) : ApiTests(engine)
{
    // A full-text index may be updated only after the article has been saved.
    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 20;

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
        await AssertFindsAsync(word, Is.EquivalentTo(expected));
    }

    [TestCase("crème brûlée", "CREME")]
    [TestCase("creme", "Crème")]
    [TestCase("cre\u0300me", "crème")]
    [TestCase("STRASSE", "strasse")]
    [TestCase("Straße", "STRAẞE")]
    [TestCase("İstanbul", "istanbul")]
    [TestCase("ΕΛΛΑΔΑ", "ελλαδα")]
    [TestCase("Ελλάδα", "ΕΛΛΑΔΑ")]
    [TestCase("λόγος", "ΛΟΓΟΣ")]
    [TestCase("Москва", "МОСКВА")]
    [TestCase("и\u0306од", "ЙОД")]
    [TestCase("naïve façade", "Naive FACADE")]
    [TestCase("Được", "đuoc")]
    public async Task Ignores_case_and_accents(string text, string typed)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var slug = await PublishAsync(author, text: $"{text} {word}");
        await AssertFindsAsync($"{typed} {word}", Is.EqualTo([slug]));
    }

    [TestCase("Straße", "Strasse")]
    [TestCase("ısı", "isi")]
    [TestCase("йод", "иод")]
    [TestCase("がん", "かん")]
    [TestCase("日本語の文章", "日本")]
    [TestCase("안녕하세요", "안녕")]
    [TestCase("किताब", "कताब")]
    [TestCase("مُحَمَّد", "محمد")]
    [TestCase("שָׁלוֹם", "שלום")]
    [TestCase("ไทย", "ไท")]
    [TestCase("٣", "3")]
    [TestCase("words", "word")]
    public async Task Tells_letters_and_words_of_every_script_apart(string text, string typed)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var slug = await PublishAsync(author, text: $"{text} {word}");
        await AssertFindsAsync($"{text} {word}", Is.EqualTo([slug]));
        Assert.That(await FindAsync($"{typed} {word}"), Is.Empty);
    }

    [Test]
    public async Task Finds_articles_that_contain_all_words_in_any_field()
    {
        var (author, first, second) = (await SignUpAsync(), Unique.Word(), Unique.Word());
        var both = await PublishAsync(author, title: first, tags: [second]);
        await PublishAsync(author, title: first);
        await PublishAsync(author, text: second);
        await AssertFindsAsync($"{second} {first}", Is.EqualTo([both]));
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
        await AssertFindsAsync(typed, Is.EqualTo([slug]));
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
    [TestCase("中文。文章", "文章")]
    [TestCase("안녕, 세상", "세상")]
    [TestCase("مرحبا بالعالم", "بالعالم")]
    [TestCase("שלום־עולם", "עולם")]
    [TestCase("สวัสดี ชาวโลก", "ชาวโลก")]
    [TestCase("𐐀𐐁", "𐐨𐐩")]
    [TestCase("葛\U000E0100飾", "葛飾")]
    [TestCase("fire🔥water", "water")]
    [TestCase("a\uFFFEb", "b")]
    [TestCase("\u0301c", "c")]
    [TestCase("m²", "m²")]
    [TestCase("snake_case", "case")]
    [TestCase("don’t", "don't")]
    public async Task Splits_the_query_into_words_like_the_text(string text, string typed)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var slug = await PublishAsync(author, text: $"{text} percent {word}");
        await AssertFindsAsync($"{typed} {word}", Is.EqualTo([slug]));
    }

    [Test]
    public async Task Ranks_title_matches_first_then_newest()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var older = await PublishAsync(author, text: $"the {word}");
        var title = await PublishAsync(author, title: $"the {word}", text: "the same text");
        var newer = await PublishAsync(author, text: $"the {word}");
        await AssertFindsAsync(word, Is.EqualTo([title, newer, older]));
        Assert.That(await FindAsync($"{word}&sort=createdAt", escape: false), Is.EqualTo([older, title, newer]));
    }

    [Test]
    public async Task Ranks_articles_with_more_words_in_the_title_first()
    {
        var (author, first, second) = (await SignUpAsync(), Unique.Word(), Unique.Word());
        var both = await PublishAsync(author, title: $"{first} {second}");
        var one = await PublishAsync(author, title: second, text: string.Join(' ', Enumerable.Repeat(first, 20)));
        await AssertFindsAsync($"{first} {second}", Is.EqualTo([both, one]));
    }

    [Test]
    public async Task Finds_an_article_by_each_of_its_words()
    {
        var (author, word, random) = (await SignUpAsync(), Unique.Word(), new Random(20261127));
        for (var round = 0; round < 10; round++)
        {
            var text = $"{RandomText.Create(random)} {word}{round}";
            var slug = await PublishAsync(author, text: text);
            foreach (var words in SearchWords.From(text)!.Values.Chunk(5))
            {
                await AssertFindsAsync($"{string.Join(" & ", words)} {word}{round}", Is.EqualTo([slug]));
            }
        }
    }

    [Test]
    public async Task Reflects_every_change_of_an_article()
    {
        var (author, before, after) = (await SignUpAsync(), Unique.Word(), Unique.Word());
        var slug = await PublishAsync(author, title: before, text: before, tags: [before]);
        var changes = new { title = after, text = "a text", description = "", tags = new[] { "tag" } };
        (await author.PatchAsync($"/article/{slug}", changes)).ShouldBe(HttpStatusCode.OK);
        await AssertFindsAsync(after, Is.EqualTo([slug]));
        Assert.That(await FindAsync(before), Is.Empty);

        (await author.PatchAsync($"/article/{slug}", new { tags = new[] { before } })).ShouldBe(HttpStatusCode.OK);
        await AssertFindsAsync($"{before} {after}", Is.EqualTo([slug]));

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

    private Task AssertFindsAsync(string typed, Constraint expected) => Assert.ThatAsync(
        () => FindAsync(typed), expected.After(TimeoutInMilliseconds, PollingInMilliseconds), typed);

    private async Task<IReadOnlyList<string>> FindAsync(string typed, bool escape = true)
    {
        var answer = await Anonymous.GetAsync($"/article?limit=100&q={(escape ? Uri.EscapeDataString(typed) : typed)}");
        var slugs = answer.ShouldBe(HttpStatusCode.OK)["items"].Texts("slug");
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(slugs.Count));
        return slugs;
    }
}
