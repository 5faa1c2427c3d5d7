using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Tests.Support;

namespace Blog.Tests.Domain.Accounts;

[Parallelizable(ParallelScope.All)]
public sealed class AccessPolicyTests
{
    private const int AuthorId = 1;
    private const int CommenterId = 2;
    private const int OtherId = 3;

    private static readonly Article Article = new(
        AuthorId, Slug.From("a title"), "a title", PlainText.Of("a text"), "", []);
    private static readonly Comment Comment = new(7, CommenterId, "a comment", "");
    private static readonly AccessPolicy Policy = new(new AccountRules(RequireConfirmedEmail: false));
    private static readonly AccessPolicy StrictPolicy = new(new AccountRules(RequireConfirmedEmail: true));

    [TestCase(Role.Author, false)]
    [TestCase(Role.Moderator, false)]
    [TestCase(Role.Admin, true)]
    public void Only_an_admin_administers(Role role, bool allowed)
    {
        var actor = Create(OtherId, role);
        Assert.That(AccessPolicy.MayAdminister(actor), Is.EqualTo(allowed));
        AssertAllowed(() => AccessPolicy.EnsureMayAdminister(actor), allowed, AccessPolicy.AdminOnlyMessage);
    }

    [TestCase(AuthorId, Role.Author, true)]
    [TestCase(OtherId, Role.Author, false)]
    [TestCase(CommenterId, Role.Author, false)]
    [TestCase(OtherId, Role.Moderator, true)]
    [TestCase(OtherId, Role.Admin, true)]
    public void Authors_and_moderators_delete_an_article(int userId, Role role, bool allowed) => AssertAllowed(
        () => AccessPolicy.EnsureMayDelete(Article, Create(userId, role)), allowed, Article.NotAuthorMessage);

    [TestCase(AuthorId, Role.Author, true)]
    [TestCase(CommenterId, Role.Author, true)]
    [TestCase(OtherId, Role.Author, false)]
    [TestCase(OtherId, Role.Moderator, true)]
    [TestCase(OtherId, Role.Admin, true)]
    public void Authors_of_the_comment_or_article_and_moderators_delete_a_comment(
        int userId, Role role, bool allowed) => AssertAllowed(
        () => AccessPolicy.EnsureMayDelete(Comment, AuthorId, Create(userId, role)),
        allowed,
        Comment.NotAuthorMessage);

    [TestCase(AuthorId, true)]
    [TestCase(OtherId, false)]
    public void Only_the_author_changes_an_article_in_every_role(int userId, bool allowed) => AssertInEveryRole(
        userId, actor => Policy.EnsureMayChange(Article, actor), allowed, Article.NotAuthorMessage);

    [TestCase(CommenterId, true)]
    [TestCase(AuthorId, false)]
    [TestCase(OtherId, false)]
    public void Only_the_author_changes_a_comment_in_every_role(int userId, bool allowed) => AssertInEveryRole(
        userId, actor => Policy.EnsureMayChange(Comment, actor), allowed, Comment.NotAuthorMessage);

    [Test]
    public void Everybody_writes_unless_the_address_has_to_be_confirmed()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var (confirmed, unconfirmed) = (Create(AuthorId, role), Create(AuthorId, role, isEmailConfirmed: false));
            AssertAllowed(() => Policy.EnsureMayWrite(unconfirmed), allowed: true);
            AssertAllowed(() => StrictPolicy.EnsureMayWrite(confirmed), allowed: true);
            Action[] deeds =
            [
                () => StrictPolicy.EnsureMayWrite(unconfirmed),
                () => StrictPolicy.EnsureMayChange(Article, unconfirmed),
                () => StrictPolicy.EnsureMayChange(Comment, unconfirmed),
            ];
            Array.ForEach(deeds, deed => AssertAllowed(deed, allowed: false, AccessPolicy.UnconfirmedMessage));
        }
    }

    [Test]
    public void Deleting_needs_no_confirmed_address() => AssertAllowed(
        () => AccessPolicy.EnsureMayDelete(Article, Create(AuthorId, Role.Author, isEmailConfirmed: false)),
        allowed: true);

    [Test]
    public void The_operator_does_what_an_admin_may_and_writes_nothing_as_somebody_else()
    {
        AssertAllowed(() => AccessPolicy.EnsureMayAdminister(Actor.Operator), allowed: true);
        AssertAllowed(() => AccessPolicy.EnsureMayDelete(Article, Actor.Operator), allowed: true);
        AssertAllowed(() => AccessPolicy.EnsureMayDelete(Comment, AuthorId, Actor.Operator), allowed: true);
        AssertAllowed(
            () => Policy.EnsureMayChange(Article, Actor.Operator), allowed: false, Article.NotAuthorMessage);
    }

    private static Actor Create(int userId, Role role, bool isEmailConfirmed = true) =>
        new(userId, $"user-{userId}", role, isEmailConfirmed);

    private static void AssertInEveryRole(int userId, Action<Actor> deed, bool allowed, string message) =>
        Array.ForEach(Enum.GetValues<Role>(), role => AssertAllowed(
            () => deed(Create(userId, role)), allowed, message));

    private static void AssertAllowed(Action deed, bool allowed, string message = "") => Assert.That(
        () => deed(), allowed ? Throws.Nothing : Throws.TypeOf<ForbiddenException>().With.Message.EqualTo(message));
}
