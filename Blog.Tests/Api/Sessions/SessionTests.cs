using System.Net;
using System.Text.Json;
using Blog.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Blog.Tests.Api.Sessions;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SessionTests(TestEngine engine) : ApiTests(engine)
{
    private const string NewPassword = "another password";
    private const string TokenInvalid = "Your token is no longer good, please sign in again";

    [Test]
    public async Task Lists_the_sessions_newest_first()
    {
        var member = await SignUpAsync();
        var phone = await SignInAsync(member, userAgent: "a phone");

        var answer = (await phone.GetAsync("/user/session")).ShouldBe(HttpStatusCode.OK);

        Assert.That(answer["total"].GetInt32(), Is.EqualTo(2));
        var (newest, oldest) = (answer["items"][0], answer["items"][1]);
        Assert.Multiple(() =>
        {
            Assert.That(
                newest.EnumerateObject().Select(member => member.Name),
                Is.EqualTo((string[])[
                    "id", "createdAt", "lastSeenAt", "expiresAt", "userAgent", "address", "current"]));
            Assert.That(newest.GetProperty("id").GetString(), Is.EqualTo(SessionIdOf(phone)).And.Length.EqualTo(32));
            Assert.That(newest.GetProperty("userAgent").GetString(), Is.EqualTo("a phone"));
            Assert.That(newest.GetProperty("address").GetString(), Is.EqualTo("127.0.0.1").Or.EqualTo("::1"));
            Assert.That(newest.GetProperty("current").GetBoolean(), Is.True);
            Assert.That(LifetimeOf(newest), Is.EqualTo(TimeSpan.FromDays(7)));
            Assert.That(oldest.GetProperty("id").GetString(), Is.EqualTo(SessionIdOf(member)));
            Assert.That(oldest.GetProperty("userAgent").GetString(), Is.Empty);
            Assert.That(oldest.GetProperty("current").GetBoolean(), Is.False);
        });
    }

    [Test]
    public async Task Pages_link_to_the_next_ones()
    {
        var member = await SignUpAsync();
        await SignInAsync(member);
        var answer = await member.GetAsync("/user/session?limit=1&offset=1");
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(2));
        Assert.That(answer["items"].GetArrayLength(), Is.EqualTo(1));
        Assert.That(answer.Headers["Link"], Does.Contain("rel=\"prev\"").And.Not.Contain("next"));
        Assert.That((await member.GetAsync("/user/session?offset=9"))["total"].GetInt32(), Is.EqualTo(2));
        (await member.GetAsync("/user/session?limit=0")).ShouldRefuse("limit");
    }

    [Test]
    public async Task A_long_or_odd_user_agent_is_cut_off()
    {
        var member = await SignUpAsync();
        var visitor = await SignInAsync(member, userAgent: new string('a', 500));
        Assert.That(
            (await visitor.GetAsync("/user/session"))["items"][0].GetProperty("userAgent").GetString(),
            Is.EqualTo(new string('a', 400)));
    }

    [Test]
    public async Task Signing_out_ends_the_session_at_once()
    {
        var member = await SignUpAsync();
        var other = await SignInAsync(member);
        (await member.SendAsync(HttpMethod.Post, "/user/sign-out", null)).ShouldBe(HttpStatusCode.NoContent);
        await ShouldBeOverAsync(member);
        (await member.SendAsync(HttpMethod.Post, "/user/sign-out", null))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, TokenInvalid);
        Assert.That((await other.GetAsync("/user/session"))["total"].GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_session_is_ended_from_another_one()
    {
        var member = await SignUpAsync();
        var lost = await SignInAsync(member);
        (await member.DeleteAsync($"/user/session/{SessionIdOf(lost)}")).ShouldBe(HttpStatusCode.NoContent);
        await ShouldBeOverAsync(lost);
        (await member.DeleteAsync($"/user/session/{SessionIdOf(lost)}"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Session not found");
        (await member.DeleteAsync($"/user/session/{SessionIdOf(member)}")).ShouldBe(HttpStatusCode.NoContent);
        await ShouldBeOverAsync(member);
    }

    [Test]
    public async Task Sessions_of_others_are_not_found()
    {
        var (member, stranger) = (await SignUpAsync(), await SignUpAsync());
        (await stranger.DeleteAsync($"/user/session/{SessionIdOf(member)}"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Session not found");
        (await stranger.DeleteAsync("/user/session/unknown")).ShouldBeProblem(HttpStatusCode.NotFound);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task All_other_sessions_are_ended_together()
    {
        var member = await SignUpAsync();
        Visitor[] others = [await SignInAsync(member), await SignInAsync(member)];
        (await member.DeleteAsync("/user/session")).ShouldBe(HttpStatusCode.NoContent);
        await ShouldBeOverAsync(others);
        (await member.DeleteAsync("/user/session")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That((await member.GetAsync("/user/session"))["total"].GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_new_token_belongs_to_the_same_session()
    {
        var member = await SignUpAsync();
        var answer = (await member.SendAsync(HttpMethod.Post, "/user/token", null)).ShouldBe(HttpStatusCode.OK);
        var renewed = WithToken(answer["token"].GetString());
        Assert.That(answer["id"].GetInt32(), Is.EqualTo(member.Id));
        Assert.That(SessionIdOf(renewed), Is.EqualTo(SessionIdOf(member)));
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        await renewed.SendAsync(HttpMethod.Post, "/user/sign-out", null);
        await ShouldBeOverAsync(member, renewed);
    }

    [Test]
    public async Task A_changed_password_keeps_the_session_but_not_its_earlier_tokens()
    {
        var member = await SignUpAsync();
        var other = await SignInAsync(member);
        var answer = await member.PatchAsync(
            "/user/profile", new { password = NewPassword, currentPassword = Member.Password });
        var kept = WithToken(answer.ShouldBe(HttpStatusCode.OK)["token"].GetString());
        await ShouldBeOverAsync(member, other);
        Assert.That(SessionIdOf(kept), Is.EqualTo(SessionIdOf(member)));
        Assert.That((await kept.GetAsync("/user/session"))["total"].GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_password_changed_by_a_RealWorld_front_end_keeps_the_session_and_its_token()
    {
        var member = await SignUpAsync();
        var other = await SignInAsync(member);
        var answer = await member.PutAsync("/api/user", new { user = new { password = NewPassword } });
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["user.token"].GetString(), Is.EqualTo(member.Token));
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        (await member.GetAsync("/api/user")).ShouldBe(HttpStatusCode.OK);
        await ShouldBeOverAsync(other);
        (await Anonymous.PostAsync("/user/sign-in", new { email = member.Email, password = NewPassword }))
            .ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task RealWorld_logins_have_sessions_too()
    {
        var member = await SignUpAsync();
        var answer = await Anonymous.PostAsync(
            "/api/users/login", new { user = new { email = member.Email, password = Member.Password } });
        var visitor = WithToken(answer["user.token"].GetString(), "Token");
        Assert.That((await member.GetAsync("/user/session"))["total"].GetInt32(), Is.EqualTo(2));
        await member.DeleteAsync("/user/session");
        var refused = (await visitor.GetAsync("/api/user")).ShouldBe(HttpStatusCode.Unauthorized);
        Assert.That(refused["errors.token"][0].GetString(), Is.EqualTo("is no longer valid"));
    }

    [Test]
    public async Task A_token_without_a_session_is_refused()
    {
        var member = await SignUpAsync();
        var token = TestTokens.Create(member.Token!, token => token.Claims.Remove("sid"));
        (await WithToken(token).GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, TokenInvalid);
        var unknown = TestTokens.Create(member.Token!, token => token.Claims["sid"] = new string('0', 32));
        (await WithToken(unknown).GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, TokenInvalid);
    }

    [Test]
    public async Task Signing_out_during_requests_refuses_or_completes_them()
    {
        var member = await SignUpAsync();
        var writes = Enumerable.Range(0, 10)
            .Select(_ => member.PostAsync("/article", new { title = Unique.Word(), text = "a text" }))
            .ToList();
        (await member.SendAsync(HttpMethod.Post, "/user/sign-out", null)).ShouldBe(HttpStatusCode.NoContent);
        var answers = await Task.WhenAll(writes);
        Assert.That(
            answers.Select(answer => answer.Status),
            Has.All.EqualTo(HttpStatusCode.Created).Or.EqualTo(HttpStatusCode.Unauthorized));
        await ShouldBeOverAsync(member);
    }

    private static string SessionIdOf(Visitor visitor) =>
        new JsonWebToken(visitor.Token).GetPayloadValue<string>("sid");

    private static TimeSpan LifetimeOf(JsonElement session) =>
        session.GetProperty("expiresAt").GetDateTime() - session.GetProperty("createdAt").GetDateTime();

    private static async Task ShouldBeOverAsync(params Visitor[] visitors)
    {
        foreach (var visitor in visitors)
        {
            (await visitor.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, TokenInvalid);
        }
    }

    private async Task<Visitor> SignInAsync(Member member, string userAgent = "a browser")
    {
        using var body = new StringContent(
            JsonSerializer.Serialize(new { email = member.Email, password = Member.Password }),
            System.Text.Encoding.UTF8,
            "application/json");
        var answer = await Anonymous.SendAsync(HttpMethod.Post, "/user/sign-in", body, ("User-Agent", userAgent));
        return WithToken(answer.ShouldBe(HttpStatusCode.OK)["token"].GetString());
    }
}
