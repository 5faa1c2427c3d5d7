using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Users;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class UsernameTests(TestEngine engine) : ApiTests(engine)
{
    private const string Taken = "This username is already taken";

    private static readonly string[] Invalid = ["a b", "a/b", "a@b", "..", ".", "🐴", "a?b", "a%20b", new('x', 51)];

    [Test]
    public async Task A_username_is_derived_from_the_full_name_and_numbered_if_taken()
    {
        var word = Unique.Word();
        Assert.That(await SignUpNamedAsync($"Fòó {word}"), Is.EqualTo($"foo-{word}"));
        Assert.That(await SignUpNamedAsync($"foo {word.ToUpperInvariant()}"), Is.EqualTo($"foo-{word}-2"));
        Assert.That(await SignUpNamedAsync($"Foo, {word}!"), Is.EqualTo($"foo-{word}-3"));
    }

    [Test]
    public async Task A_full_name_without_letters_becomes_user()
    {
        Assert.That(await SignUpNamedAsync("🐴"), Is.EqualTo("user"));
        Assert.That(await SignUpNamedAsync("!?"), Is.EqualTo("user-2"));
    }

    [Test]
    public async Task A_username_is_derived_from_names_of_any_script_and_length()
    {
        var word = Unique.Word();
        Assert.That(await SignUpNamedAsync($"𠮷野 {word}"), Is.EqualTo($"𠮷野-{word}"));
        var longest = $"{word}{new string('x', 88)}";
        Assert.That(await SignUpNamedAsync(longest), Is.EqualTo(longest[..40]));
        Assert.That(await SignUpNamedAsync(longest), Is.EqualTo($"{longest[..40]}-2"));
    }

    [Test]
    public async Task A_given_username_is_used()
    {
        var username = $"Ann_{Unique.Word()}.x-1";
        Assert.That((await RegisterAsync(username: $" {username} "))["username"].GetString(), Is.EqualTo(username));
        var longest = Unique.Word().PadRight(50, 'x');
        Assert.That((await RegisterAsync(username: longest))["username"].GetString(), Is.EqualTo(longest));
        var word = Unique.Word();
        Assert.That((await RegisterAsync(fullName: word, username: ""))["username"].GetString(), Is.EqualTo(word));
    }

    [TestCaseSource(nameof(Invalid))]
    public async Task An_invalid_username_is_rejected(string username)
    {
        var answer = (await RegisterAsync(username: username)).ShouldRefuse("username");
        Assert.That(answer["error"].GetString(), Does.Contain("50"));
        var member = await RegisterAsync();
        (await ChangeAsync(member, new { username })).ShouldRefuse("username");
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("5")]
    public async Task A_username_cannot_be_removed(string value) =>
        (await ChangeAsync(await RegisterAsync(), $$"""{ "username": {{value}} }""")).ShouldRefuse("username");

    [Test]
    public async Task Usernames_are_unique_ignoring_case()
    {
        var username = $"Ünï-{Unique.Word()}";
        (await RegisterAsync(username: username)).ShouldBe(HttpStatusCode.Created);
        (await RegisterAsync(username: username.ToUpperInvariant())).ShouldBeProblem(HttpStatusCode.Conflict, Taken);
        var other = await RegisterAsync();
        (await ChangeAsync(other, new { username = username.ToLowerInvariant() }))
            .ShouldBeProblem(HttpStatusCode.Conflict, Taken);
    }

    [Test]
    public async Task A_changed_username_can_be_taken_by_another_user()
    {
        var (first, second) = (Unique.Word(), Unique.Word());
        var member = await RegisterAsync(username: first);
        var changed = await ChangeAsync(member, new { username = second });
        Assert.That(changed.ShouldBe(HttpStatusCode.OK)["username"].GetString(), Is.EqualTo(second));
        var cased = await ChangeAsync(member, new { username = second.ToUpperInvariant() });
        Assert.That(cased.ShouldBe(HttpStatusCode.OK)["username"].GetString(), Is.EqualTo(second.ToUpperInvariant()));
        (await RegisterAsync(username: first)).ShouldBe(HttpStatusCode.Created);
        (await ChangeAsync(member, new { fullName = "Another Name" })).ShouldBe(HttpStatusCode.OK);
        (await Anonymous.GetAsync($"/author/{second}")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Concurrent_sign_ups_with_one_name_get_distinct_usernames()
    {
        var word = Unique.Word();
        var names = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignUpNamedAsync(word)));
        Assert.That(names, Is.EquivalentTo(Enumerable.Range(2, 7).Select(number => $"{word}-{number}").Append(word)));
    }

    [Test]
    public async Task Only_one_concurrent_request_gets_a_username()
    {
        var username = Unique.Word();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RegisterAsync(username: username)));
        ShouldSucceedOnce(answers, HttpStatusCode.Created);

        var (members, wanted) =
            (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RegisterAsync())), Unique.Word());
        answers = await Task.WhenAll(members.Select(member => ChangeAsync(member, new { username = wanted })));
        ShouldSucceedOnce(answers, HttpStatusCode.OK);
    }

    private static void ShouldSucceedOnce(Answer[] answers, HttpStatusCode success)
    {
        Assert.That(answers.Count(answer => answer.Status == success), Is.EqualTo(1));
        foreach (var answer in answers.Where(answer => answer.Status != success))
        {
            answer.ShouldBeProblem(HttpStatusCode.Conflict, Taken);
        }
    }

    private async Task<string> SignUpNamedAsync(string fullName) =>
        (await RegisterAsync(fullName)).ShouldBe(HttpStatusCode.Created)["username"].GetString()!;

    private Task<Answer> RegisterAsync(string fullName = "Jane", string? username = null) => Anonymous.PostAsync(
        "/user/sign-up", new { email = Unique.Email(), fullName, password = Member.Password, username });

    private Task<Answer> ChangeAsync(Answer signedUp, object changes) =>
        WithToken(signedUp["token"].GetString()).PatchAsync("/user/profile", changes);
}
