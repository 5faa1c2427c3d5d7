using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Auditing;
using Blog.Domain.Users;
using Blog.Tests.Support;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class AuditEntryTests
{
    private static readonly DateTime Now = new(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private static readonly Actor Moderator = new(7, "mod", Role.Moderator, IsEmailConfirmed: true);
    private static readonly User User = new("Jane Doe", "jane@example.com", "Jane", "hash");

    [Test]
    public void Names_the_actor_and_the_user()
    {
        var entry = AuditEntry.OfUser(Moderator, AuditAction.UserBlock, User, Now, "a detail");
        Assert.That(
            (entry.At, entry.ActorId, entry.ActorUsername, entry.Action, entry.Subject, entry.Detail),
            Is.EqualTo((Now, 7, "mod", AuditAction.UserBlock, "Jane", "a detail")));
    }

    [Test]
    public void Names_no_actor_for_the_operator()
    {
        var entry = AuditEntry.OfUser(Actor.Operator, AuditAction.UserRole, User, Now);
        Assert.That(entry.ActorId, Is.Null);
        Assert.That(entry.ActorUsername, Is.Null);
        Assert.That(entry.Detail, Is.Null);
    }

    [Test]
    public void Names_a_deleted_article_by_its_slug()
    {
        var article = new Article(3, Slug.From("a title"), "a title", PlainText.Of("a text"), "about", []);
        var entry = AuditEntry.OfArticle(Moderator, article, Now);
        Assert.That(
            (entry.Action, entry.Subject, entry.Detail),
            Is.EqualTo((AuditAction.ArticleDelete, "a-title", "written by user 3")));
    }

    [Test]
    public void Names_a_deleted_comment_by_its_article_and_ID()
    {
        var entry = AuditEntry.OfComment(Moderator, "a-title", new Comment(1, 4, "a text", ""), Now);
        Assert.That(
            (entry.Action, entry.Subject, entry.Detail),
            Is.EqualTo((AuditAction.CommentDelete, "a-title#0", "written by user 4")));
    }

    [Test]
    public void Fits_its_columns()
    {
        var longestSlug = new string('a', Slug.MaxLength);
        Assert.That($"{longestSlug}#{int.MaxValue}", Has.Length.AtMost(AuditEntry.SubjectMaxLength));
        Assert.That(Username.MaxLength, Is.AtMost(AuditEntry.SubjectMaxLength));
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.That(
                AuditEntry.DescribeRoles(role, Role.Moderator),
                Is.EqualTo($"{RoleName.Of(role)} to moderator").And.Length.AtMost(AuditEntry.DetailMaxLength));
        }
    }

    [TestCase(AuditAction.UserRole, "user.role")]
    [TestCase(AuditAction.UserBlock, "user.block")]
    [TestCase(AuditAction.UserUnblock, "user.unblock")]
    [TestCase(AuditAction.UserDelete, "user.delete")]
    [TestCase(AuditAction.UserLeave, "user.leave")]
    [TestCase(AuditAction.PasswordReset, "password.reset")]
    [TestCase(AuditAction.ArticleDelete, "article.delete")]
    [TestCase(AuditAction.CommentDelete, "comment.delete")]
    public void An_action_has_a_name(AuditAction action, string name)
    {
        Assert.That(AuditActionName.Of(action), Is.EqualTo(name));
        Assert.That(AuditActionName.Find(name), Is.EqualTo(action));
    }

    [Test]
    public void There_are_eight_actions() => Assert.That(Enum.GetValues<AuditAction>(), Has.Length.EqualTo(8));

    [TestCase("user.Role")]
    [TestCase("UserRole")]
    [TestCase("0")]
    [TestCase("")]
    public void Nothing_else_is_the_name_of_an_action(string name)
    {
        Assert.That(AuditActionName.Find(name), Is.Null);
    }

    [Test]
    public void No_name_is_no_action()
    {
        Assert.That(AuditActionName.Find(null), Is.Null);
        Assert.That(() => AuditActionName.Of((AuditAction)8), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
