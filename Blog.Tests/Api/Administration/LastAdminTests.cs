using System.Net;
using Blog.Domain.Accounts;
using Blog.Domain.Common;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Administration;

/// <summary>There is always an admin. The tests run one after the other, because they take all others away.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class LastAdminTests(TestEngine engine) : ApiTests(engine)
{
    private const string AdminNeeded = "There must be an admin";
    private const string CannotLeave = "The last admin cannot leave";
    private const int Rounds = 6;

    private Member first = null!;
    private Member second = null!;

    [OneTimeSetUp]
    public async Task SignUpAdmins() => (first, second) = (await SignUpAdminAsync(), await SignUpAdminAsync());

    [Test]
    public async Task The_last_admin_is_neither_demoted_nor_blocked_nor_deleted()
    {
        await RunAsOperatorAsync(second, new AccountChanges(Role.Moderator));
        await AssertLastAsync();

        // An admin who cannot sign in does not count.
        await RunAsOperatorAsync(second, new AccountChanges(Role.Admin, IsBlocked: true));
        await AssertLastAsync();
        await RunAsOperatorAsync(second, new AccountChanges(Role.Author));
        await RunAsOperatorAsync(second, new AccountChanges(Role.Admin, IsBlocked: false));
        second = await SignInAgainAsync(second);
        (await second.PatchAsync(PathOf(first), new { role = "author" })).ShouldBe(HttpStatusCode.OK);
        await RunAsOperatorAsync(first, new AccountChanges(Role.Admin));
    }

    [Test]
    public async Task Of_two_admins_who_demote_each_other_one_remains()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await RaceAsync((actor, other) => actor.PatchAsync(PathOf(other), new { role = "author" }));
            await RestoreAsync();
        }
    }

    [Test]
    public async Task Of_two_admins_who_demote_themselves_one_remains()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await RaceAsync((actor, _) => actor.PatchAsync(PathOf(actor), new { role = "moderator" }));
            await RestoreAsync();
        }
    }

    [Test]
    public async Task Of_two_admins_who_block_each_other_one_remains()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await RaceAsync((actor, other) => actor.PatchAsync(PathOf(other), new { blocked = true }));
            await RestoreAsync();
            (first, second) = (await SignInAgainAsync(first), await SignInAgainAsync(second));
        }
    }

    [Test]
    public async Task Of_an_admin_who_blocks_and_one_who_demotes_one_remains()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await RaceAsync((actor, other) => actor == first
                ? actor.PatchAsync(PathOf(other), new { blocked = true })
                : actor.PatchAsync(PathOf(other), new { role = "author" }));
            await RestoreAsync();
            (first, second) = (await SignInAgainAsync(first), await SignInAgainAsync(second));
        }
    }

    [Test]
    public async Task Of_two_admins_who_delete_each_other_one_remains()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await RaceAsync((actor, other) => actor.DeleteAsync(PathOf(other)));
            await ReplaceDeletedAsync();
        }
    }

    [Test]
    public async Task Of_two_admins_who_leave_at_once_one_remains()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await RaceAsync((actor, _) => actor.PostAsync("/user/deletion", new { password = Member.Password }));
            await ReplaceDeletedAsync();
        }
    }

    private static string PathOf(Member member) => $"/admin/user/{member.Id}";

    /// <summary>Does the same as both admins at once; it must succeed for one and leave the other.</summary>
    private async Task RaceAsync(Func<Member, Member, Task<Answer>> act)
    {
        var answers = await Task.WhenAll(act(first, second), act(second, first));

        var refused = answers.Where(answer => (int)answer.Status >= 400).ToList();
        Assert.That(refused, Has.Count.EqualTo(1));
        Assert.That(
            refused[0].Status,
            Is.AnyOf(HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized),
            refused[0].Body);
        if (refused[0].Status == HttpStatusCode.Conflict)
        {
            Assert.That(refused[0]["error"].GetString(), Is.AnyOf(AdminNeeded, CannotLeave));
        }

        Assert.That(await CountActiveAdminsAsync(), Is.EqualTo(1));
    }

    private async Task AssertLastAsync()
    {
        (await first.PatchAsync(PathOf(first), new { role = "author" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, AdminNeeded);
        (await first.PatchAsync(PathOf(first), new { role = "moderator", blocked = true }))
            .ShouldBeProblem(HttpStatusCode.Conflict, AdminNeeded);
        (await first.PatchAsync(PathOf(first), new { blocked = true }))
            .ShouldBeProblem(HttpStatusCode.Conflict, AdminNeeded);
        (await first.DeleteAsync(PathOf(first))).ShouldBeProblem(HttpStatusCode.Conflict, CannotLeave);
        (await first.PostAsync("/user/deletion", new { password = Member.Password }))
            .ShouldBeProblem(HttpStatusCode.Conflict, CannotLeave);

        // Neither a refused change nor an entry of the audit about it is there, and the session goes on.
        var account = (await first.GetAsync(PathOf(first))).ShouldBe(HttpStatusCode.OK);
        Assert.That((account["role"].GetString(), account["blocked"].GetBoolean()), Is.EqualTo(("admin", false)));
        var audit = await first.GetAsync($"/admin/audit?limit=100&actor={account["username"].GetString()}");
        Assert.That(
            audit["items"].Texts("subject"), Has.None.EqualTo(account["username"].GetString()), audit.Body);
    }

    private async Task<int> CountActiveAdminsAsync()
    {
        var filter = new AccountFilter(Role: Role.Admin, IsBlocked: false);
        var admins = await WithServiceAsync<AdministrationService, OffsetPage<Account>>(administration =>
            administration.ListAsync(Actor.Operator, filter, new PageRequest(), CancellationToken.None));
        return admins.Total;
    }

    private async Task RestoreAsync()
    {
        foreach (var member in (Member[])[first, second])
        {
            await RunAsOperatorAsync(member, new AccountChanges(Role.Admin, IsBlocked: false));
        }
    }

    private async Task ReplaceDeletedAsync()
    {
        var isFirstDeleted = (await first.GetAsync("/user/profile")).Status == HttpStatusCode.Unauthorized;
        (first, second) = (isFirstDeleted ? second : first, await SignUpAdminAsync());
        (await first.GetAsync(PathOf(second))).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Member> SignUpAdminAsync()
    {
        var member = await SignUpAsync(fullName: Unique.Word());
        await RunAsOperatorAsync(member, new AccountChanges(Role.Admin));
        return member;
    }

    private Task<Account> RunAsOperatorAsync(Member member, AccountChanges changes) =>
        WithServiceAsync<AdministrationService, Account>(administration =>
            administration.UpdateAsync(Actor.Operator, member.Id, changes, CancellationToken.None));
}
