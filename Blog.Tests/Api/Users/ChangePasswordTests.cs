using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Users;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ChangePasswordTests(TestEngine engine) : ApiTests(engine)
{
    private const string NewPassword = "password456";

    [Test]
    public async Task Revokes_all_earlier_tokens_and_returns_a_new_one()
    {
        var member = await SignUpAsync();
        var otherSession = WithToken((await SignInAsync(member, Member.Password))["token"].GetString());
        var answer = await member.PatchAsync(
            "/user/profile", new { password = NewPassword, currentPassword = Member.Password });

        var renewed = WithToken(answer.ShouldBe(HttpStatusCode.OK)["token"].GetString());
        (await renewed.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        (await member.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await otherSession.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await SignInAsync(member, NewPassword)).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(member, Member.Password)).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Can_be_combined_with_other_changes()
    {
        var member = await SignUpAsync();
        var answer = await member.PatchAsync(
            "/user/profile", new { password = NewPassword, currentPassword = Member.Password, bio = "new" });

        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["bio"].GetString(), Is.EqualTo("new"));
    }

    [Test]
    public async Task Keeps_the_tokens_of_other_users()
    {
        var (member, other) = (await SignUpAsync(), await SignUpAsync());
        (await member.PatchAsync("/user/profile", new { password = NewPassword, currentPassword = Member.Password }))
            .ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Rejects_a_wrong_current_password()
    {
        var member = await SignUpAsync();
        var change = new { password = NewPassword, currentPassword = "password124", bio = "new" };
        (await member.PatchAsync("/user/profile", change)).ShouldBeProblem(HttpStatusCode.Forbidden);
        await AssertNothingChangedAsync(member);
    }

    [TestCase("""{ "password": "password456", "bio": "new" }""")]
    [TestCase("""{ "password": "password456", "bio": "new", "currentPassword": null }""")]
    [TestCase("""{ "password": "password456", "bio": "new", "currentPassword": "" }""")]
    public async Task Requires_the_current_password(string body)
    {
        var member = await SignUpAsync();
        (await member.PatchAsync("/user/profile", body)).ShouldRefuse("currentPassword");
        await AssertNothingChangedAsync(member);
    }

    [Test]
    public async Task Returns_no_token_when_the_password_is_unchanged()
    {
        var member = await SignUpAsync();
        var answer = await member.PatchAsync("/user/profile", new { bio = "new", currentPassword = "not even right" });

        Assert.That(answer.ShouldBe(HttpStatusCode.OK).Json.TryGetProperty("token", out _), Is.False);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    private async Task AssertNothingChangedAsync(Member member)
    {
        var profile = await member.GetAsync("/user/profile");
        Assert.That(profile.ShouldBe(HttpStatusCode.OK)["bio"].GetString(), Is.Empty);
        (await SignInAsync(member, Member.Password)).ShouldBe(HttpStatusCode.OK);
    }

    private Task<Answer> SignInAsync(Member member, string password) =>
        Anonymous.PostAsync("/user/sign-in", new { email = member.Email, password });
}
