using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Users;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ConcurrentProfileUpdateTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Only_one_of_several_password_changes_succeeds()
    {
        var member = await SignUpAsync();
        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => member.PatchAsync(
            "/user/profile", new { password = $"new password {number}", currentPassword = Member.Password })));

        var changed = answers.Single(answer => answer.Status == HttpStatusCode.OK);

        // The others are rejected for their password, or for their token if they arrive after the change.
        Assert.That(
            answers.Except([changed]).Select(answer => answer.Status),
            Has.All.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.Unauthorized));
        (await WithToken(changed["token"].GetString()).GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task All_merged_social_handles_are_kept()
    {
        var member = await SignUpAsync();
        await Task.WhenAll(
            member.PatchAsync("/user/profile", """{ "social": { "twitter": "t" } }"""),
            member.PatchAsync("/user/profile", """{ "social": { "facebook": "f" } }"""),
            member.PatchAsync("/user/profile", """{ "social": { "linkedin": "l" } }"""));

        var profile = await member.GetAsync("/user/profile");
        Assert.That(
            profile["social"].EnumerateObject().Select(handle => (handle.Name, handle.Value.GetString())),
            Is.EquivalentTo(((string, string)[])[("twitter", "t"), ("facebook", "f"), ("linkedin", "l")]));
    }
}
