using System.Net;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Names;

/// <summary>Usernames that look the same are one username, in both APIs.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class UsernameComparisonTests(TestEngine engine) : ApiTests(engine)
{
    private const string Taken = "This username is already taken";

    private static readonly string[] Unseen =
    [
        "\u200B", "\u200C", "\u200D", "\uFE0F", "\u034F", "\u00AD", "\u2060", "\uFEFF", "\u3164", "\uFFA0", "\u2800",
        "\u202E", "\u200F", "\u061C", "\u180B", "\U000E0061", "\U000E0100",
    ];

    private static readonly string[] Hyphens = ["\u2010", "\u2011", "\u2212", "\uFF0D", "\u2013"];

    [Test]
    public async Task A_username_in_another_form_is_taken_and_finds_its_user()
    {
        var word = Unique.Word();
        (string First, string Other)[] pairs =
        [
            ($"foo-{word}", $"ｆｏｏ-{word}"), ($"fish{word}", $"ﬁsh{word}"), ($"kim{word}", $"\u212Aim{word}"),
            ($"sam{word}", $"ſam{word}"), ($"strauss{word}", $"Strauß{word}"), ($"{word}σ", $"{word}ς"),
            ($"hồ{word}", $"HO\u0302\u0300{word}"), ($"한{word}", $"\u1112\u1161\u11AB{word}"),
        ];
        foreach (var (first, other) in pairs)
        {
            (await SignUpNamedAsync(other)).ShouldBe(HttpStatusCode.Created);
            (await SignUpNamedAsync(first)).ShouldBeProblem(HttpStatusCode.Conflict, Taken);
            (await RegisterAsync(first)).ShouldFail(HttpStatusCode.Conflict, "username: has already been taken");
            var member = await SignUpAsync();
            (await member.PatchAsync("/user/profile", new { username = first }))
                .ShouldBeProblem(HttpStatusCode.Conflict, Taken);

            var stored = other.Normalize();
            foreach (var name in (string[])[first, other])
            {
                var path = Uri.EscapeDataString(name);
                Assert.That((await Anonymous.GetAsync($"/author/{path}"))["username"].GetString(), Is.EqualTo(stored));
                Assert.That(
                    (await Anonymous.GetAsync($"/api/profiles/{path}"))["profile.username"].GetString(),
                    Is.EqualTo(stored));
            }
        }
    }

    [Test]
    public async Task Lists_and_feeds_find_articles_by_a_username_in_another_form()
    {
        var word = Unique.Word();
        var answer = (await SignUpNamedAsync($"ﬁsh-{word}")).ShouldBe(HttpStatusCode.Created);
        var author = WithToken(answer["token"].GetString());
        var article = await author.PostAsync("/article", new { title = $"title {word}", text = "text" });
        var slug = article["slug"].GetString();
        (await author.SendAsync(HttpMethod.Post, $"/api/articles/{slug}/favorite", null)).ShouldBe(HttpStatusCode.OK);

        var name = Uri.EscapeDataString($"FISH-{word}");
        foreach (var parameter in (string[])["author", "favorited"])
        {
            Assert.That(
                (await Anonymous.GetAsync($"/article?{parameter}={name}"))["total"].GetInt32(), Is.EqualTo(1));
            Assert.That(
                (await Anonymous.GetAsync($"/api/articles?{parameter}={name}"))["articlesCount"].GetInt32(),
                Is.EqualTo(1));
        }

        Assert.That((await Anonymous.GetAsync($"/feed.atom?author={name}")).Body, Does.Contain(slug));
    }

    [Test]
    public async Task Characters_that_are_not_seen_and_other_hyphens_are_refused()
    {
        var word = Unique.Word();
        (await SignUpNamedAsync($"foo-{word}")).ShouldBe(HttpStatusCode.Created);
        var member = await SignUpAsync();
        foreach (var username in Unseen.Select(unseen => $"foo-{unseen}{word}")
            .Concat(Hyphens.Select(hyphen => $"foo{hyphen}{word}"))
            .Append("\uFDFA").Append($"\u0301{word}"))
        {
            (await SignUpNamedAsync(username)).ShouldRefuse("username");
            (await RegisterAsync(username)).ShouldBeInvalid($"username: {RealWorldAssertions.UsernameRule}");
            (await member.PatchAsync("/user/profile", new { username })).ShouldRefuse("username");
            (await Anonymous.GetAsync($"/author/{Uri.EscapeDataString(username)}"))
                .ShouldBeProblem(HttpStatusCode.NotFound);
        }
    }

    [Test]
    public async Task A_username_that_is_too_long_in_its_compared_form_is_refused()
    {
        var username = new string('ﬃ', 50);
        var answer = (await SignUpNamedAsync(username)).ShouldRefuse("username");
        Assert.That(answer["error"].GetString(), Does.Contain("too long"));
        (await RegisterAsync(username)).ShouldBeInvalid($"username: {RealWorldAssertions.UsernameRule}");
    }

    [Test]
    public async Task Lengths_are_those_of_composed_names()
    {
        var word = Unique.Word();
        var decomposed = word + string.Concat(Enumerable.Repeat("e\u0302\u0301", 38));
        var answer = (await SignUpNamedAsync(decomposed)).ShouldBe(HttpStatusCode.Created);
        Assert.That(answer["username"].GetString(), Is.EqualTo(word + new string('ế', 38)));
        (await SignUpNamedAsync(decomposed + "e")).ShouldRefuse("username");
    }

    [Test]
    public async Task Letters_of_another_script_make_another_username()
    {
        var word = Unique.Word();
        (await SignUpNamedAsync($"admin{word}")).ShouldBe(HttpStatusCode.Created);
        (await SignUpNamedAsync($"аdmin{word}")).ShouldBe(HttpStatusCode.Created);
    }

    private Task<Answer> SignUpNamedAsync(string username) => Anonymous.PostAsync(
        "/user/sign-up", new { email = Unique.Email(), fullName = "Jane", password = Member.Password, username });

    private Task<Answer> RegisterAsync(string username) => Anonymous.PostAsync(
        "/api/users", new { user = new { username, email = Unique.Email(), password = Member.Password } });
}
