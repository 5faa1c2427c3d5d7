using Blog.Domain.Accounts;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

/// <summary>Roles and blocking.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class UserRoleTests
{
    [Test]
    public void A_new_user_is_an_author_who_may_sign_in()
    {
        var user = CreateUser();
        Assert.That((user.Role, user.IsBlocked, user.IsActiveAdmin), Is.EqualTo((Role.Author, false, false)));
        Assert.That(user.EnsureNotBlocked, Throws.Nothing);
    }

    [Test]
    public void Blocking_ends_the_sessions_and_unblocking_brings_none_back()
    {
        var user = CreateUser();
        var stamp = user.SecurityStamp;

        user.Block();
        var blockedStamp = user.SecurityStamp;
        Assert.That(blockedStamp, Is.Not.EqualTo(stamp));
        Assert.That(
            user.EnsureNotBlocked,
            Throws.TypeOf<ForbiddenException>()
                .With.Message.EqualTo("This account is blocked")
                .And.Property("Subject").EqualTo(User.BlockedSubject));

        user.Unblock();
        Assert.That((user.IsBlocked, user.SecurityStamp), Is.EqualTo((false, blockedStamp)));
        Assert.That(user.EnsureNotBlocked, Throws.Nothing);
    }

    [Test]
    public void Another_role_ends_no_session_and_unblocks_nobody()
    {
        var user = CreateUser();
        user.Block();
        var stamp = user.SecurityStamp;

        user.ChangeRole(Role.Moderator);
        Assert.That((user.Role, user.IsBlocked, user.SecurityStamp), Is.EqualTo((Role.Moderator, true, stamp)));
    }

    [TestCase(Role.Author, false, false)]
    [TestCase(Role.Moderator, false, false)]
    [TestCase(Role.Admin, false, true)]
    [TestCase(Role.Admin, true, false)]
    public void Only_an_admin_who_can_sign_in_is_an_active_one(Role role, bool blocked, bool expected)
    {
        var user = CreateUser();
        user.ChangeRole(role);
        if (blocked)
        {
            user.Block();
        }

        Assert.That(user.IsActiveAdmin, Is.EqualTo(expected));
    }

    private static User CreateUser() => new("Jane Doe", "jane@example.com", "jane", "hash");
}
