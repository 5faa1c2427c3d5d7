using System.Net;
using Blog.Domain.Accounts;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Infrastructure.Accounts;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Administration;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class AuditTests(TestEngine engine) : AdministrationTests(engine)
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Audit:Retention"] = "30.00:00:00" };

    [Test]
    public async Task Records_each_action_without_an_email_address_and_without_what_was_deleted()
    {
        var secret = Unique.Word();
        var leaving = await SignUpAsync(fullName: Unique.Word());
        var deleted = await SignUpAsync(fullName: Unique.Word());
        string[] names = [await leaving.GetUsernameAsync(), await deleted.GetUsernameAsync()];
        var slug = await deleted.PublishAsync(text: secret);
        var comment = await deleted.CommentAsync(slug, secret);
        await PatchAsync(deleted, new { role = "moderator" });
        await PatchAsync(deleted, new { blocked = true });
        await PatchAsync(deleted, new { blocked = false });
        (await Admin.DeleteAsync($"/article/{slug}/comment/{comment}")).ShouldBe(HttpStatusCode.NoContent);
        (await Admin.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        await ResetPasswordAsync(deleted);
        (await Admin.DeleteAsync(PathOf(deleted))).ShouldBe(HttpStatusCode.NoContent);
        (await leaving.PostAsync("/user/deletion", new { password = Member.Password }))
            .ShouldBe(HttpStatusCode.NoContent);

        string[] subjects = [.. names, slug, $"{slug}#{comment}"];
        Assert.That(
            (await ReadAuditAsync()).Where(entry => subjects.Contains(entry.Subject)).Reverse(),
            Is.EqualTo((AuditEntryLine[])
            [
                new(Admin.Id, "user.role", names[1], "author to moderator"),
                new(Admin.Id, "user.block", names[1], null),
                new(Admin.Id, "user.unblock", names[1], null),
                new(Admin.Id, "comment.delete", $"{slug}#{comment}", $"written by user {deleted.Id}"),
                new(Admin.Id, "article.delete", slug, $"written by user {deleted.Id}"),
                new(null, "password.reset", names[1], "link issued"),
                new(deleted.Id, "password.reset", names[1], null),
                new(Admin.Id, "user.delete", names[1], $"user {deleted.Id}"),
                new(leaving.Id, "user.leave", names[0], $"user {leaving.Id}"),
            ]));
        var everything = (await Admin.GetAsync("/admin/audit?limit=100")).Body;
        Assert.That(
            everything, Does.Not.Contain("@").And.Not.Contain(secret).And.Not.Contain("example.com"));
    }

    [Test]
    public async Task Filters_by_actor_in_any_case_and_by_action_newest_first()
    {
        var actor = await SignUpAsync(Role.Admin);
        var name = $"É{Unique.Word()}";
        (await actor.PatchAsync("/user/profile", new { username = name })).ShouldBe(HttpStatusCode.OK);
        var member = await SignUpAsync();
        foreach (var change in (object[])[new { blocked = true }, new { blocked = false }, new { role = "moderator" }])
        {
            (await actor.PatchAsync(PathOf(member), change)).ShouldBe(HttpStatusCode.OK);
        }

        foreach (var query in (string[])[name, name.ToLowerInvariant(), name.ToUpperInvariant(), $" {name} "])
        {
            Assert.That(
                (await ReadAuditAsync($"actor={Uri.EscapeDataString(query)}")).Select(line => line.Action),
                Is.EqualTo((string[])["user.role", "user.unblock", "user.block"]),
                query);
        }

        var page = await Admin.GetAsync($"/admin/audit?actor={Uri.EscapeDataString(name)}&limit=1&offset=1");
        Assert.That(page["items"].Texts("action"), Is.EqualTo(["user.unblock"]));
        Assert.That(page["total"].GetInt32(), Is.EqualTo(3));
        Assert.That(page.Headers["Link"], Does.Contain("actor=").And.Contain("offset=2").And.Contain("offset=0"));
        var entry = page["items"].EnumerateArray().Single();
        Assert.That(entry.GetProperty("actor").GetProperty("username").GetString(), Is.EqualTo(name));
        Assert.That(
            entry.GetProperty("at").GetDateTime(), Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(5)));
        Assert.That(
            await ReadAuditAsync($"actor={Uri.EscapeDataString(name)}&action=user.block"), Has.Count.EqualTo(1));
        Assert.That(await ReadAuditAsync($"actor={Unique.Word()}"), Is.Empty);
        Assert.That(
            (await ReadAuditAsync("action=user.role")).Select(line => line.Action), Is.All.EqualTo("user.role"));
    }

    [TestCase("action", "action=user.made")]
    [TestCase("action", "action=User.Role")]
    [TestCase("action", "action=UserRole")]
    [TestCase("action", "action=0")]
    [TestCase("limit", "limit=101")]
    [TestCase("offset", "offset=x")]
    [TestCase("actor", "actor=%00")]
    public async Task Refuses_an_invalid_parameter_by_its_name(string field, string query) =>
        Assert.That(
            (await Admin.GetAsync($"/admin/audit?{query}")).ShouldRefuse(field)["error"].GetString(),
            Does.Contain($" {field}"));

    [Test]
    public async Task Old_entries_expired_sessions_and_links_are_removed_and_others_stay()
    {
        // With a name that nobody else has had: the audit names those who have left.
        var (now, member) = (DateTime.UtcNow, await SignUpAsync(fullName: Unique.Word()));
        var user = await WithServiceAsync<BlogDbContext, User>(
            context => context.Users.AsNoTracking().SingleAsync(row => row.Id == member.Id));
        var (old, kept) = (now - Retention - TimeSpan.FromMinutes(1), now - Retention + TimeSpan.FromMinutes(5));
        var action = AuditAction.UserUnblock;

        // More than are removed at once.
        await SaveAsync(Enumerable.Range(0, 1001).Select(_ => AuditEntry.OfUser(Actor.Operator, action, user, old)));
        await SaveAsync([AuditEntry.OfUser(Actor.Operator, action, user, kept)]);
        await SaveAsync(
        [
            new OneTimeLink(user.Id, OneTimeLinkPurpose.PasswordReset, OneTimeToken.Create(), now.AddHours(-1)),
            new OneTimeLink(user.Id, OneTimeLinkPurpose.EmailConfirmation, OneTimeToken.Create(), now.AddHours(-23)),
        ]);
        await AddSessionAsync(
            new Session(user, new SessionClient("expired", null), now.AddDays(-1), TimeSpan.FromDays(1)));

        await WithServiceAsync<ExpiredDataRemoval, bool>(async removal =>
        {
            await removal.RunAsync(CancellationToken.None);
            return true;
        });

        await WithServiceAsync<BlogDbContext, bool>(async context =>
        {
            Assert.That(
                await context.AuditEntries.Where(entry => entry.Subject == user.Username).Select(entry => entry.At)
                    .ToListAsync(),
                Is.EqualTo([kept]).Within(TimeSpan.FromMilliseconds(1)));
            Assert.That(
                await context.OneTimeLinks.Where(link => link.UserId == user.Id).Select(link => link.Purpose)
                    .ToListAsync(),
                Is.EqualTo([OneTimeLinkPurpose.EmailConfirmation]));
            Assert.That(await context.Sessions.CountAsync(session => session.UserId == user.Id), Is.EqualTo(1));
            return true;
        });
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    private async Task AddSessionAsync(Session session)
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        await unitOfWork.RunAsync(
            async token =>
            {
                scope.ServiceProvider.GetRequiredService<ISessionRepository>().Add(session);
                await unitOfWork.SaveAsync(token);
                return true;
            },
            CancellationToken.None);
    }

    /// <summary>Resets the password by a link of the operator.</summary>
    private async Task ResetPasswordAsync(Member member)
    {
        var token = await WithServiceAsync<AdministrationService, string>(administration =>
            administration.IssuePasswordResetAsync(Actor.Operator, member.Id, CancellationToken.None));
        (await Anonymous.PutAsync("/user/password-reset", new { token, password = "another password" }))
            .ShouldBe(HttpStatusCode.OK);
    }
}
