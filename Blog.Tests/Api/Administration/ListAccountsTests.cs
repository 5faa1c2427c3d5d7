using System.Net;
using Blog.Domain.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Administration;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ListAccountsTests(TestEngine engine) : AdministrationTests(engine)
{
    [Test]
    public async Task Lists_accounts_newest_first()
    {
        var word = Unique.Word();
        var ids = new List<int>();
        for (var number = 0; number < 3; number++)
        {
            ids.Insert(0, (await SignUpAsync(fullName: $"{word} {number}")).Id);
        }

        var answer = await Admin.GetAsync($"/admin/user?q={word}");

        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly("items", "total");
        Assert.That(answer["items"].Ids(), Is.EqualTo(ids));
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(3));
        Assert.That(answer.Headers["Cache-Control"], Does.Contain("no-store"));
    }

    [Test]
    public async Task Has_a_limit_and_an_offset_and_links_that_keep_the_filters()
    {
        var word = Unique.Word();
        for (var number = 0; number < 3; number++)
        {
            await SignUpAsync(fullName: word);
        }

        var filter = $"q={word}&role=author&blocked=false";
        var middle = (await Admin.GetAsync($"/admin/user?{filter}&limit=1&offset=1")).ShouldBe(HttpStatusCode.OK);

        Assert.That((middle["items"].GetArrayLength(), middle["total"].GetInt32()), Is.EqualTo((1, 3)));
        var links = middle.Headers["Link"].Split(", ");
        Assert.That(links, Has.Length.EqualTo(2));
        foreach (var (link, expected) in links.Zip(["offset=2>; rel=\"next\"", "offset=0>; rel=\"prev\""]))
        {
            Assert.That(link, Does.EndWith(expected));
            Assert.That(filter.Split('&').Append("limit=1"), Is.All.Matches<string>(link.Contains));
        }

        var beyond = await Admin.GetAsync($"/admin/user?{filter}&offset=3");
        Assert.That((beyond["items"].GetArrayLength(), beyond["total"].GetInt32()), Is.EqualTo((0, 3)));
        Assert.That((await Admin.GetAsync("/admin/user?limit=1"))["items"].GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Searches_a_part_of_the_email_address_the_username_and_the_full_name_in_any_case()
    {
        var word = Unique.Word();
        var byEmail = await SignUpAsync($"x{word}y@example.com");
        var byUsername = await SignUpAsync();
        (await byUsername.PatchAsync("/user/profile", new { username = $"X{word.ToUpperInvariant()}y" }))
            .ShouldBe(HttpStatusCode.OK);
        var byFullName = await SignUpAsync(fullName: $"Jane X{word}y");

        foreach (var q in (string[])[word, word.ToUpperInvariant(), $"x{word}Y", $"%20{word}%20"])
        {
            Assert.That(
                (await Admin.GetAsync($"/admin/user?q={q}"))["items"].Ids(),
                Is.EqualTo([byFullName.Id, byUsername.Id, byEmail.Id]),
                q);
        }
    }

    [TestCase("Éloïse", "éloïse")]
    [TestCase("éloïse", "ÉLOÏSE")]
    [TestCase("Éloïse", "E\u0301LOI\u0308SE")]
    [TestCase("жанна", "ЖАННА")]
    [TestCase("ÅSA", "åsa")]
    public async Task Ignores_the_case_of_all_letters(string name, string q)
    {
        var word = Unique.Word();
        var member = await SignUpAsync(fullName: $"{name} {word}");
        Assert.That(
            (await Admin.GetAsync($"/admin/user?q={Uri.EscapeDataString($"{q} {word}")}"))["items"].Ids(),
            Is.EqualTo([member.Id]));
    }

    [TestCase("100%", "1000", "100%")]
    [TestCase("a_b", "axb", "a_b")]
    [TestCase("[a]", "a", "[a]")]
    [TestCase(@"a\b", "a/b", @"a\")]
    [TestCase("it's", "its", "it's")]
    public async Task Takes_wildcards_literally(string matching, string other, string q)
    {
        var word = Unique.Word();
        var expected = await SignUpAsync(fullName: $"{word} {matching}");
        await SignUpAsync(fullName: $"{word} {other}");
        Assert.That(
            (await Admin.GetAsync($"/admin/user?q={Uri.EscapeDataString($"{word} {q}")}"))["items"].Ids(),
            Is.EqualTo([expected.Id]));
        Assert.That((await Admin.GetAsync($"/admin/user?q={word}%25{q[0]}"))["total"].GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Filters_by_role_and_by_being_blocked()
    {
        var word = Unique.Word();
        var members = new Dictionary<Role, Member>();
        foreach (var role in Enum.GetValues<Role>())
        {
            members[role] = await SignUpAsync(fullName: word);
            await ChangeAsync(members[role], new AccountChanges(role));
        }

        await PatchAsync(members[Role.Moderator], new { blocked = true });

        await AssertFoundAsync("role=author", Role.Author);
        await AssertFoundAsync("role=moderator", Role.Moderator);
        await AssertFoundAsync("role=admin", Role.Admin);
        await AssertFoundAsync("blocked=true", Role.Moderator);
        await AssertFoundAsync("blocked=false", Role.Admin, Role.Author);
        await AssertFoundAsync("blocked=true&role=admin");
        await AssertFoundAsync("role=&blocked=", Role.Admin, Role.Moderator, Role.Author);

        async Task AssertFoundAsync(string filter, params Role[] roles)
        {
            var answer = (await Admin.GetAsync($"/admin/user?q={word}&{filter}")).ShouldBe(HttpStatusCode.OK);
            Assert.That(answer["items"].Ids(), Is.EqualTo(roles.Select(role => members[role].Id)), filter);
            Assert.That(answer["total"].GetInt32(), Is.EqualTo(roles.Length), filter);
        }
    }

    [TestCase("role", "role=owner")]
    [TestCase("role", "role=Admin")]
    [TestCase("role", "role=1")]
    [TestCase("blocked", "blocked=maybe")]
    [TestCase("limit", "limit=0")]
    [TestCase("limit", "limit=101")]
    [TestCase("offset", "offset=-1")]
    [TestCase("q", "q=%00")]
    public async Task Refuses_an_invalid_parameter_by_its_name(string field, string query) =>
        Assert.That(
            (await Admin.GetAsync($"/admin/user?{query}")).ShouldRefuse(field)["error"].GetString(),
            Does.Contain(field));

    [Test]
    public async Task Finds_what_nobody_has_without_an_error()
    {
        foreach (var q in (string[])["%F0%9F%92%A9", "%ED%A0%80", new('a', 2000), "%27%20OR%201=1--"])
        {
            var answer = (await Admin.GetAsync($"/admin/user?q={q}")).ShouldBe(HttpStatusCode.OK);
            Assert.That(answer["total"].GetInt32(), Is.Zero, q);
        }
    }
}
