using System.Net;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Names;

/// <summary>Full names, titles and tags hold what is seen, in both APIs.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class VisibleTextTests(TestEngine engine) : ApiTests(engine)
{
    private static readonly (string Text, string Stored)[] Accepted =
    [
        ("می\u200Cخواهم", "می\u200Cخواهم"), ("क्\u200Dष", "क्\u200Dष"), ("தமிழ்", "தமிழ்"), ("مُحَمَّد", "مُحَمَّد"),
        ("❤\uFE0F", "❤\uFE0F"), ("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧"), ("🇮🇷", "🇮🇷"),
        ("1\uFE0F\u20E3", "1\uFE0F\u20E3"),
        ("葛\U000E0100", "葛\U000E0100"), ("Ho\u0302\u0300", "Hồ"), ("\u1112\u1161\u11AB", "한"), ("ｆｏｏ", "ｆｏｏ"),
        ("a\u200Bb\u00ADc\u2060d\uFEFF", "abcd"), ("a\u200Db", "ab"), ("a\U000E0061b", "ab"),
    ];

    private static readonly string[] Refused =
    [
        "user\u202Efdp.exe", "\u2066a\u2069", "a\u200F", "a\u061C", "\u200B", "\u3164", "\u2800", "\u0301", "\uFE0F",
        "\u200D", "\U000E0061",
    ];

    [Test]
    public async Task Names_are_stored_composed_and_without_what_shapes_nothing()
    {
        var member = await SignUpAsync();
        foreach (var (text, stored) in Accepted)
        {
            var word = Unique.Word();
            var native = (await member.PostAsync(
                "/article", new { title = $"{word} {text}", text, tags = (string[])[$"{word}{text}"] }))
                .ShouldBe(HttpStatusCode.Created);
            Assert.Multiple(() =>
            {
                Assert.That(native["title"].GetString(), Is.EqualTo($"{word} {stored}"));
                Assert.That(native["tags"].Texts(), Is.EqualTo([$"{word}{stored}"]));
                Assert.That(native["text"].GetString(), Is.EqualTo(text), "a text is free");
            });
            var realWorld = (await member.PostAsync("/api/articles", RealWorldArticle(text, $"{word}{text}")))
                .ShouldBe(HttpStatusCode.Created);
            Assert.That(realWorld["article.title"].GetString(), Is.EqualTo(stored));
            Assert.That(realWorld["article.tagList"].Texts(), Is.EqualTo([$"{word}{stored}"]));
            var profile = await member.PatchAsync("/user/profile", new { fullName = text });
            Assert.That(profile.ShouldBe(HttpStatusCode.OK)["fullName"].GetString(), Is.EqualTo(stored));
        }
    }

    [Test]
    public async Task Names_that_turn_the_text_around_or_show_nothing_are_refused()
    {
        var member = await SignUpAsync();
        var slug = await member.PublishAsync();
        foreach (var text in Refused)
        {
            (await member.PostAsync("/article", new { title = text, text = "text" })).ShouldRefuse("title");
            (await member.PostAsync("/article", new { title = "title", text = "text", tags = (string[])[text] }))
                .ShouldRefuse("tags");
            (await member.PatchAsync($"/article/{slug}", new { title = text })).ShouldRefuse("title");
            (await member.PatchAsync("/user/profile", new { fullName = text })).ShouldRefuse("fullName");
            (await Anonymous.PostAsync(
                "/user/sign-up", new { email = Unique.Email(), fullName = text, password = Member.Password }))
                .ShouldRefuse("fullName");
            (await member.PostAsync("/api/articles", RealWorldArticle(text, "a"))).ShouldBeInvalid("title: is invalid");
            (await member.PostAsync("/api/articles", RealWorldArticle("a", text)))
                .ShouldBeInvalid("tagList: is invalid");
            (await member.PutAsync($"/api/articles/{slug}", new { article = new { title = text } }))
                .ShouldBeInvalid("title: is invalid");
        }
    }

    [Test]
    public async Task An_error_says_what_is_wrong_with_which_field()
    {
        var member = await SignUpAsync();
        (await member.PostAsync("/article", new { title = "a\u202Eb", text = "text" })).ShouldBeProblem(
            HttpStatusCode.BadRequest, "The title field contains characters that change the direction of text.");
        (await member.PatchAsync("/user/profile", new { fullName = "\u2800" })).ShouldBeProblem(
            HttpStatusCode.BadRequest, "The fullName field has no visible characters.");
    }

    [Test]
    public async Task Tags_that_differ_in_unseen_characters_are_one_tag()
    {
        var member = await SignUpAsync();
        var word = Unique.Word();
        (string First, string Second)[] pairs =
            [("می\u200Cخواهم", "میخواهم"), ("❤\uFE0F", "❤"), ("👨\u200D👩", "👨👩"), ("é", "E\u0301")];
        foreach (var (first, second) in pairs)
        {
            var (one, two) = ($"{word}{first}", $"{word}{second}");
            await member.PublishAsync(tags: [one, two]);
            var answer = (await member.PostAsync("/api/articles", RealWorldArticle("title", two)))
                .ShouldBe(HttpStatusCode.Created);
            Assert.That(answer["article.tagList"].Texts(), Is.EqualTo([one]));
            foreach (var tag in (string[])[one, two, $"{one}\u200B"])
            {
                var query = Uri.EscapeDataString(tag);
                Assert.That((await Anonymous.GetAsync($"/article?tag={query}"))["total"].GetInt32(), Is.EqualTo(2));
                Assert.That(
                    (await Anonymous.GetAsync($"/api/articles?tag={query}"))["articlesCount"].GetInt32(),
                    Is.EqualTo(2));
            }
        }
    }

    [Test]
    public async Task Searches_find_words_with_and_without_joiners_in_either_form()
    {
        var member = await SignUpAsync();
        var word = Unique.Word();
        await member.PublishAsync(
            $"می\u200Cخواهم{word}", $"Ho\u0302\u0300{word} co\u00ADoperate{word} क्\u200Dष{word}");
        foreach (var search in (string[])
            [
                $"می\u200Cخواهم{word}", $"میخواهم{word}", $"hồ{word}", $"ho\u0302\u0300{word}",
                $"cooperate{word}", $"क्ष{word}",
            ])
        {
            var answer = await Anonymous.GetAsync($"/article?q={Uri.EscapeDataString(search)}");
            Assert.That(answer["total"].GetInt32(), Is.EqualTo(1), search);
        }
    }

    [Test]
    public async Task Lengths_are_those_of_composed_texts()
    {
        var member = await SignUpAsync();
        var (title, tag) = (Repeat("e\u0302\u0301", 200), Repeat("e\u0302\u0301", 50));
        var answer = await member.PostAsync("/article", new { title, text = "text", tags = (string[])[tag] });
        Assert.That(answer.ShouldBe(HttpStatusCode.Created)["title"].GetString(), Is.EqualTo(new string('ế', 200)));
        (await member.PostAsync("/api/articles", RealWorldArticle(title, tag))).ShouldBe(HttpStatusCode.Created);
        (await member.PostAsync("/article", new { title = $"{title}e", text = "text" })).ShouldRefuse("title");
        (await member.PatchAsync("/user/profile", new { fullName = Repeat("e\u0302\u0301", 100) }))
            .ShouldBe(HttpStatusCode.OK);
    }

    private static object RealWorldArticle(string title, string tag) =>
        new { article = new { title, description = "a description", body = "a body", tagList = (string[])[tag] } };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
