using System.Net;
using System.Text.Json;
using Blog.Domain.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Administration;

/// <summary>One account: reading, changing and deleting it, and who may.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class AccountTests(TestEngine engine) : AdministrationTests(engine)
{
    private static readonly (HttpMethod Method, string Path, string? Body)[] Operations =
    [
        (HttpMethod.Get, "/admin/user?role=unknown&limit=0", null),
        (HttpMethod.Get, "/admin/user/2000000000", null),
        (HttpMethod.Patch, "/admin/user/2000000000", "{"),
        (HttpMethod.Patch, "/admin/user/2000000000", """{"role":"owner"}"""),
        (HttpMethod.Delete, "/admin/user/2000000000", null),
        (HttpMethod.Get, "/admin/audit?action=unknown", null),
    ];

    [Test]
    public async Task An_account_has_the_members_of_the_own_user_and_more()
    {
        var member = await SignUpAsync();
        var slug = await member.PublishAsync();
        await member.CommentAsync(slug);
        await member.DeleteAsync($"/article/{slug}/comment/{await member.CommentAsync(slug)}");
        var own = (await member.GetAsync("/user/profile")).Json;

        var account = (await Admin.GetAsync(PathOf(member))).ShouldBe(HttpStatusCode.OK);

        string[] ownMembers = [.. own.EnumerateObject().Select(property => property.Name)];
        account.Json.ShouldHaveOnly([.. ownMembers, "blocked", "lastSeenAt", "articles", "comments"]);
        Assert.That(ownMembers, Does.Not.Contain("token").And.Contain("emailConfirmed").And.Contain("role"));
        Assert.Multiple(() =>
        {
            foreach (var name in ownMembers)
            {
                Assert.That(account[name].GetRawText(), Is.EqualTo(own.GetProperty(name).GetRawText()));
            }

            Assert.That(account["blocked"].GetBoolean(), Is.False);
            Assert.That(account["lastSeenAt"].GetDateTime(), Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromHours(2)));
            Assert.That((account["articles"].GetInt32(), account["comments"].GetInt32()), Is.EqualTo((1, 1)));
            Assert.That(account.Headers["Cache-Control"], Does.Contain("no-store"));
        });
        var listed = (await Admin.GetAsync($"/admin/user?q={member.Email}"))["items"].EnumerateArray().Single();
        Assert.That(listed.GetRawText(), Is.EqualTo(account.Json.GetRawText()));
    }

    [TestCase("2000000000")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("abc")]
    [TestCase("99999999999")]
    public async Task An_unknown_account_is_not_found(string id)
    {
        (await Admin.GetAsync($"/admin/user/{id}")).ShouldBeProblem(HttpStatusCode.NotFound);
        (await Admin.PatchAsync($"/admin/user/{id}", new { blocked = true })).ShouldBeProblem(HttpStatusCode.NotFound);
        (await Admin.DeleteAsync($"/admin/user/{id}")).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Changes_the_role_and_blocks_at_once()
    {
        var member = await SignUpAsync();
        var changed = await PatchAsync(member, new { role = "moderator", blocked = true });

        Assert.That((changed["role"].GetString(), changed["blocked"].GetBoolean()), Is.EqualTo(("moderator", true)));
        Assert.That(changed.Json.GetRawText(), Is.EqualTo((await Admin.GetAsync(PathOf(member))).Body));
        var username = changed["username"].GetString()!;
        Assert.That(
            await ReadAuditOfAsync(username),
            Is.EqualTo((AuditEntryLine[])
            [
                new(Admin.Id, "user.role", username, "author to moderator"),
                new(Admin.Id, "user.block", username, null),
            ]));
    }

    [TestCase("role", """{"role":null}""")]
    [TestCase("role", """{"role":"owner"}""")]
    [TestCase("role", """{"role":"ADMIN"}""")]
    [TestCase("role", """{"role":""}""")]
    [TestCase("role", """{"role":2}""")]
    [TestCase("blocked", """{"blocked":null}""")]
    [TestCase("blocked", """{"blocked":"true"}""")]
    [TestCase("blocked", """{"blocked":1}""")]
    [TestCase("role", """{"role":"owner","blocked":true}""")]
    public async Task Refuses_an_invalid_field_and_changes_nothing(string field, string body)
    {
        var member = await SignUpAsync();
        (await Admin.PatchAsync(PathOf(member), body)).ShouldRefuse(field);
        await AssertUnchangedAsync(member);
    }

    [TestCase("{}")]
    [TestCase("""{"role":"author","blocked":false}""")]
    [TestCase("""{"email":"other@example.com","fullName":"Other","token":"x","id":1,"isBlocked":true,"articles":9}""")]
    public async Task Changes_and_records_nothing_without_another_value(string body)
    {
        var member = await SignUpAsync();
        var before = (await Admin.GetAsync(PathOf(member))).Body;
        var answer = (await Admin.PatchAsync(PathOf(member), body)).ShouldBe(HttpStatusCode.OK);
        Assert.That(answer.Body, Is.EqualTo(before));
        await AssertUnchangedAsync(member);
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{")]
    public async Task Refuses_a_malformed_body(string body)
    {
        var member = await SignUpAsync();
        (await Admin.PatchAsync(PathOf(member), body)).ShouldBeProblem(HttpStatusCode.BadRequest);
        await AssertUnchangedAsync(member);
    }

    [Test]
    public async Task Deletes_an_account_with_everything_its_user_wrote()
    {
        // Nobody else may get the username, which is free again.
        var member = await SignUpAsync(fullName: Unique.Word());
        var (slug, username) = (await member.PublishAsync(), await member.GetUsernameAsync());

        (await Admin.DeleteAsync(PathOf(member))).ShouldBe(HttpStatusCode.NoContent);

        (await Admin.DeleteAsync(PathOf(member))).ShouldBeProblem(HttpStatusCode.NotFound, "Account not found");
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBeProblem(HttpStatusCode.NotFound);
        (await member.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await SignInAsync(member)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        Assert.That(
            await ReadAuditOfAsync(username),
            Is.EqualTo((AuditEntryLine[])[new(Admin.Id, "user.delete", username, $"user {member.Id}")]));
        Assert.That((await SignUpAsync(member.Email)).Id, Is.Not.EqualTo(member.Id));
    }

    [Test]
    public async Task Only_an_admin_may_do_anything_which_is_said_before_anything_else_is_wrong()
    {
        Member[] members = [await SignUpAsync(), await SignUpAsync(Role.Moderator)];
        foreach (var (method, path, body) in Operations)
        {
            (await SendAsync(Anonymous, method, path, body)).ShouldBeProblem(HttpStatusCode.Unauthorized);
            foreach (var member in members)
            {
                (await SendAsync(member, method, path, body))
                    .ShouldBeProblem(HttpStatusCode.Forbidden, "Only an admin may do this");
            }
        }
    }

    [Test]
    public async Task A_role_is_that_of_the_next_request()
    {
        var member = await SignUpAsync();
        foreach (var (role, status) in ((string, HttpStatusCode)[])
            [("admin", HttpStatusCode.OK), ("moderator", HttpStatusCode.Forbidden), ("admin", HttpStatusCode.OK)])
        {
            await PatchAsync(member, new { role });
            (await member.GetAsync("/admin/user?limit=1")).ShouldBe(status);
            Assert.That((await member.GetAsync("/user/profile"))["role"].GetString(), Is.EqualTo(role));
        }

        (await member.PatchAsync(PathOf(member), new { role = "author" })).ShouldBe(HttpStatusCode.OK);
        Assert.That((await member.GetAsync("/user/profile"))["role"].GetString(), Is.EqualTo("author"));
    }

    [Test]
    public async Task Nobody_makes_themselves_an_admin()
    {
        var email = Unique.Email();
        var answer = await Anonymous.PostAsync(
            "/user/sign-up",
            new { email, fullName = "Jane", password = Member.Password, role = "admin", emailConfirmed = true });
        Assert.That(answer.ShouldBe(HttpStatusCode.Created)["role"].GetString(), Is.EqualTo("author"));
        var visitor = WithToken(answer["token"].GetString());
        var changed = await visitor.PatchAsync("/user/profile", new { role = "admin", blocked = false, bio = "new" });
        Assert.That(changed.ShouldBe(HttpStatusCode.OK)["role"].GetString(), Is.EqualTo("author"));
        Assert.That(changed["emailConfirmed"].GetBoolean(), Is.False);
    }

    private static async Task<Answer> SendAsync(Visitor visitor, HttpMethod method, string path, string? body)
    {
        using var content = body is null ? null : new StringContent(body, null, "application/json");
        return await visitor.SendAsync(method, path, content);
    }

    private async Task AssertUnchangedAsync(Member member)
    {
        var account = await Admin.GetAsync(PathOf(member));
        Assert.Multiple(() =>
        {
            Assert.That(account["role"].GetString(), Is.EqualTo("author"));
            Assert.That(account["blocked"].ValueKind, Is.EqualTo(JsonValueKind.False));
            Assert.That(account["email"].GetString(), Is.EqualTo(member.Email));
        });
        Assert.That(await ReadAuditOfAsync(account["username"].GetString()!), Is.Empty);
    }
}
