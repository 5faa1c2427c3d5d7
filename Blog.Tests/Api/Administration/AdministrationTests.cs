using System.Net;
using Blog.Domain.Accounts;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Administration;

/// <summary>Tests of admins and moderators. Each fixture has an admin from the start.</summary>
public abstract class AdministrationTests(TestEngine engine) : ApiTests(engine)
{
    protected Member Admin { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task SignUpAdmin() => Admin = await SignUpAsync(Role.Admin);

    protected async Task<Member> SignUpAsync(Role role)
    {
        var member = await SignUpAsync();
        await ChangeAsync(member, new AccountChanges(Role: role));
        return member;
    }

    /// <summary>Changes an account as the operator.</summary>
    protected Task<Account> ChangeAsync(Member member, AccountChanges changes) =>
        WithServiceAsync<AdministrationService, Account>(administration =>
            administration.UpdateAsync(Actor.Operator, member.Id, changes, CancellationToken.None));

    /// <summary>Changes an account as the admin.</summary>
    protected async Task<Answer> PatchAsync(Member member, object changes) =>
        (await Admin.PatchAsync(PathOf(member), changes)).ShouldBe(HttpStatusCode.OK);

    protected static string PathOf(Member member) => $"/admin/user/{member.Id}";

    protected Task<Answer> SignInAsync(Member member, string password = Member.Password) =>
        Anonymous.PostAsync("/user/sign-in", new { member.Email, password });

    /// <summary>Returns the entries of the audit that match a filter, newest first.</summary>
    protected async Task<IReadOnlyList<AuditEntryLine>> ReadAuditAsync(string query = "") =>
        [.. (await Admin.GetAsync($"/admin/audit?limit=100&{query}")).ShouldBe(HttpStatusCode.OK)["items"]
            .EnumerateArray()
            .Select(AuditEntryLine.From)];

    /// <summary>Returns the entries about a subject, oldest first.</summary>
    protected async Task<IReadOnlyList<AuditEntryLine>> ReadAuditOfAsync(string subject) =>
        [.. (await ReadAuditAsync()).Where(entry => entry.Subject == subject).Reverse()];
}
