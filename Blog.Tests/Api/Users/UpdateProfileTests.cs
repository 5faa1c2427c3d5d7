using System.Net;
using System.Text.Json;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Users;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class UpdateProfileTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("fullName", " Jane Roe ", "Jane Roe")]
    [TestCase("bio", " about me ", "about me")]
    [TestCase("bio", "", "")]
    public async Task Changes_only_the_given_text(string field, string value, string expected)
    {
        var member = await SignUpAsync();
        var before = await member.PatchAsync("/user/profile", new { bio = "old", social = new { twitter = "@old" } });
        var after = await member.PatchAsync("/user/profile", new Dictionary<string, string> { [field] = value });

        after.ShouldBe(HttpStatusCode.OK);
        Assert.That(after[field].GetString(), Is.EqualTo(expected));
        Assert.That(Except(after, field, "updatedAt"), Is.EqualTo(Except(before, field, "updatedAt")));
        Assert.That((await member.GetAsync("/user/profile")).Body, Is.EqualTo(after.Body));
    }

    [Test]
    public async Task Changes_the_email_and_stores_it_in_lower_case()
    {
        var member = await SignUpAsync();
        var email = Unique.Email();
        var answer = await member.PatchAsync("/user/profile", new { email = email.ToUpperInvariant() });

        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["email"].GetString(), Is.EqualTo(email));
        (await Anonymous.PostAsync("/user/sign-in", new { email, password = Member.Password }))
            .ShouldBe(HttpStatusCode.OK);
        (await Anonymous.PostAsync("/user/sign-in", new { email = member.Email, password = Member.Password }))
            .ShouldBe(HttpStatusCode.Unauthorized);
        await SignUpAsync(member.Email);
    }

    [Test]
    public async Task Rejects_an_email_that_is_already_registered()
    {
        var (member, other) = (await SignUpAsync(), await SignUpAsync());
        (await member.PatchAsync("/user/profile", new { email = other.Email.ToUpperInvariant(), bio = "new" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "This email is already registered, maybe you want to sign in?");

        Assert.That((await member.GetAsync("/user/profile"))["bio"].GetString(), Is.Empty);
    }

    [Test]
    public async Task Accepts_the_current_email()
    {
        var member = await SignUpAsync();
        var answer = await member.PatchAsync("/user/profile", new { email = member.Email.ToUpperInvariant() });
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["email"].GetString(), Is.EqualTo(member.Email));
    }

    [Test]
    public async Task Merges_social_handles()
    {
        var member = await SignUpAsync();
        await PatchSocialAsync(member, """{ "twitter": "@jane", "facebook": "jane" }""", ("@jane", "jane", null));
        await PatchSocialAsync(member, """{ "linkedin": " janedoe " }""", ("@jane", "jane", "janedoe"));
        await PatchSocialAsync(member, """{ "twitter": null, "facebook": "doe" }""", (null, "doe", "janedoe"));
        await PatchSocialAsync(member, "{}", (null, "doe", "janedoe"));
    }

    [Test]
    public async Task Removes_all_social_handles_with_null()
    {
        var member = await SignUpAsync();
        await PatchSocialAsync(member, """{ "twitter": "@jane" }""", ("@jane", null, null));
        var answer = await member.PatchAsync("/user/profile", """{ "social": null }""");

        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["social"].ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That((await member.GetAsync("/user/profile"))["social"].ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("""{ "bio": "new" }""")]
    [TestCase("""{ "social": { "twitter": "@new" } }""")]
    public async Task A_change_sets_the_update_time(string body)
    {
        var member = await SignUpAsync();
        var before = await ReadUpdatedAtAsync(member.Id);
        (await member.PatchAsync("/user/profile", body)).ShouldBe(HttpStatusCode.OK);
        Assert.That(await ReadUpdatedAtAsync(member.Id), Is.GreaterThan(before));
    }

    [TestCase("{}")]
    [TestCase("""{ "currentPassword": "whatever" }""")]
    [TestCase("""{ "id": 4711, "createdAt": "2001-01-01T00:00:00Z", "token": "x", "colour": "blue" }""")]
    [TestCase("""{ "securityStamp": "x", "passwordHash": "x" }""")]
    public async Task Changes_nothing_when_no_known_field_is_given(string body)
    {
        var member = await SignUpAsync();
        var before = await ReadUpdatedAtAsync(member.Id);
        var profile = await member.GetAsync("/user/profile");
        var answer = await member.PatchAsync("/user/profile", body);

        Assert.That(answer.ShouldBe(HttpStatusCode.OK).Body, Is.EqualTo(profile.Body));
        Assert.That(await ReadUpdatedAtAsync(member.Id), Is.EqualTo(before));
    }

    [TestCase("fullName", "null")]
    [TestCase("email", "null")]
    [TestCase("bio", "null")]
    [TestCase("password", "null")]
    [TestCase("fullName", "\"  \"")]
    [TestCase("fullName", "7")]
    [TestCase("email", "\"\"")]
    [TestCase("email", "\"jane\"")]
    [TestCase("password", "\"1234567\"")]
    [TestCase("social", "7")]
    public async Task Rejects_an_invalid_value(string field, string value)
    {
        var member = await SignUpAsync();
        (await member.PatchAsync("/user/profile", $$"""{ "{{field}}": {{value}} }""")).ShouldRefuse(field);
    }

    [TestCase("fullName", 101)]
    [TestCase("bio", 1001)]
    [TestCase("password", 129)]
    public async Task Rejects_a_text_that_is_too_long(string field, int length)
    {
        var member = await SignUpAsync();
        (await member.PatchAsync("/user/profile", new Dictionary<string, string> { [field] = new('x', length) }))
            .ShouldRefuse(field);
    }

    [Test]
    public async Task Rejects_a_social_handle_that_is_too_long()
    {
        var member = await SignUpAsync();
        (await member.PatchAsync("/user/profile", new { social = new { twitter = new string('x', 201) } }))
            .ShouldRefuse("social.twitter");
    }

    [Test]
    public async Task Requires_a_token() =>
        (await Anonymous.PatchAsync("/user/profile", new { bio = "new" }))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, "Please provide your token via Authorization header");

    private static Dictionary<string, string> Except(Answer answer, params string[] names) => answer.Json
        .EnumerateObject()
        .Where(member => !names.Contains(member.Name))
        .ToDictionary(member => member.Name, member => member.Value.GetRawText());

    private static async Task PatchSocialAsync(
        Member member, string social, (string? Twitter, string? Facebook, string? Linkedin) expected)
    {
        var patched = await member.PatchAsync("/user/profile", $$"""{ "social": {{social}} }""");
        foreach (var answer in (Answer[])[patched.ShouldBe(HttpStatusCode.OK), await member.GetAsync("/user/profile")])
        {
            var handles = (string[])["twitter", "facebook", "linkedin"];
            Assert.That(
                handles.Select(handle => answer["social"].GetProperty(handle).GetString()),
                Is.EqualTo((string?[])[expected.Twitter, expected.Facebook, expected.Linkedin]));
        }
    }

    private Task<DateTime> ReadUpdatedAtAsync(int id) => WithServiceAsync<BlogDbContext, DateTime>(
        context => context.Users.Where(user => user.Id == id).Select(user => user.UpdatedAt).SingleAsync());
}
