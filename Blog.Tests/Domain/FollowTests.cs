using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class FollowTests
{
    [Test]
    public void Rejects_users_who_follow_themselves() => Assert.That(
        () => new Follow(1, 1),
        Throws.TypeOf<ValidationException>().With.Message.EqualTo("You cannot follow yourself."));
}
