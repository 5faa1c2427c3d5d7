using Blog.Domain.Accounts;

namespace Blog.Tests.Domain.Accounts;

[Parallelizable(ParallelScope.All)]
public sealed class RoleNameTests
{
    [TestCase(Role.Author, "author")]
    [TestCase(Role.Moderator, "moderator")]
    [TestCase(Role.Admin, "admin")]
    public void A_role_has_a_name(Role role, string name)
    {
        Assert.That(RoleName.Of(role), Is.EqualTo(name));
        Assert.That(RoleName.Find(name), Is.EqualTo(role));
    }

    [Test]
    public void Each_role_may_do_what_those_before_it_may() => Assert.That(
        Enum.GetValues<Role>(), Is.EqualTo((Role[])[Role.Author, Role.Moderator, Role.Admin]));

    [TestCase("Admin")]
    [TestCase("owner")]
    [TestCase("0")]
    [TestCase("")]
    public void Nothing_else_is_a_name(string name)
    {
        Assert.That(RoleName.Find(name), Is.Null);
    }

    [Test]
    public void No_name_is_no_role()
    {
        Assert.That(RoleName.Find(null), Is.Null);
    }

    [Test]
    public void An_undefined_role_has_no_name() =>
        Assert.That(() => RoleName.Of((Role)3), Throws.TypeOf<ArgumentOutOfRangeException>());
}
