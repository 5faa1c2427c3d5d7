using System.Net;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Administration;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class BlockingTests(TestEngine engine) : AdministrationTests(engine)
{
    private const string Blocked = "This account is blocked";

    [Test]
    public async Task Ends_all_sessions_with_the_next_request()
    {
        var member = await SignUpAsync();
        var other = WithToken((await SignInAsync(member)).ShouldBe(HttpStatusCode.OK)["token"].GetString());
        (await other.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);

        Assert.That((await PatchAsync(member, new { blocked = true }))["blocked"].GetBoolean(), Is.True);

        foreach (var visitor in (Visitor[])[member, other])
        {
            (await visitor.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
            (await visitor.PostAsync("/article", new { title = "t", text = "t", tags = Array.Empty<string>() }))
                .ShouldBeProblem(HttpStatusCode.Unauthorized);
            (await WithToken(visitor.Token, "Token").GetAsync("/api/user"))
                .ShouldFail(HttpStatusCode.Unauthorized, RealWorldAssertions.InvalidToken);
        }
    }

    [Test]
    public async Task Only_the_right_password_tells_that_an_account_is_blocked()
    {
        var member = await SignUpAsync();
        await PatchAsync(member, new { blocked = true });

        (await SignInAsync(member)).ShouldBeProblem(HttpStatusCode.Forbidden, Blocked);
        (await SignInAsync(member, "wrong password")).ShouldBeProblem(
            HttpStatusCode.Unauthorized, "Invalid combination of email and password");
        (await LogInAsync(member, Member.Password)).ShouldFail(HttpStatusCode.Forbidden, "user: is blocked");
        (await LogInAsync(member, "wrong password")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Anonymous.PostAsync(
            "/user/sign-up", new { email = member.Email, fullName = "Jane", password = Member.Password }))
            .ShouldBeProblem(HttpStatusCode.Conflict);
    }

    [Test]
    public async Task What_a_blocked_user_wrote_stays_visible()
    {
        var (member, reader) = (await SignUpAsync(), await SignUpAsync());
        var (slug, username) = (await member.PublishAsync(), await member.GetUsernameAsync());
        var comment = await member.CommentAsync(slug);
        await PatchAsync(member, new { blocked = true });

        foreach (var visitor in (Visitor[])[Anonymous, reader])
        {
            (await visitor.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
            Assert.That((await visitor.GetAsync($"/article/{slug}/comment"))["items"].Ids(), Is.EqualTo([comment]));
            Assert.That((await visitor.GetAsync($"/article?author={username}"))["total"].GetInt32(), Is.EqualTo(1));
            (await visitor.GetAsync($"/author/{username}")).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Test]
    public async Task Unblocking_gives_everything_back_but_the_sessions()
    {
        var member = await SignUpAsync();
        await PatchAsync(member, new { role = "moderator" });
        var slug = await member.PublishAsync();
        await PatchAsync(member, new { blocked = true });

        Assert.That((await PatchAsync(member, new { blocked = false }))["blocked"].GetBoolean(), Is.False);

        (await member.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
        var answer = (await SignInAsync(member)).ShouldBe(HttpStatusCode.OK);
        Assert.That(answer["role"].GetString(), Is.EqualTo("moderator"));
        var visitor = WithToken(answer["token"].GetString());
        (await visitor.PatchAsync($"/article/{slug}", new { title = "still mine" })).ShouldBe(HttpStatusCode.OK);
        Assert.That((await visitor.GetAsync("/user/session"))["total"].GetInt32(), Is.EqualTo(1));
        var username = answer["username"].GetString()!;
        Assert.That(
            (await ReadAuditOfAsync(username)).Select(entry => entry.Action),
            Is.EqualTo((string[])["user.role", "user.block", "user.unblock"]));
    }

    [Test]
    public async Task Blocking_again_changes_nothing()
    {
        var member = await SignUpAsync();
        var first = await PatchAsync(member, new { blocked = true });
        Assert.That((await PatchAsync(member, new { blocked = true })).Body, Is.EqualTo(first.Body));
        Assert.That(await ReadAuditOfAsync(first["username"].GetString()!), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_sign_in_during_blocking_leaves_no_session()
    {
        for (var round = 0; round < 10; round++)
        {
            var member = await SignUpAsync();
            var signIns = Enumerable.Range(0, 4).Select(_ => SignInAsync(member)).ToList();
            await PatchAsync(member, new { blocked = true });
            foreach (var answer in await Task.WhenAll(signIns))
            {
                if (answer.Status == HttpStatusCode.OK)
                {
                    (await WithToken(answer["token"].GetString()).GetAsync("/user/profile"))
                        .ShouldBeProblem(HttpStatusCode.Unauthorized);
                }
                else
                {
                    answer.ShouldBeProblem(HttpStatusCode.Forbidden, Blocked);
                }
            }
        }
    }

    private Task<Answer> LogInAsync(Member member, string password) =>
        Anonymous.PostAsync("/api/users/login", new { user = new { email = member.Email, password } });
}
