using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class CommentTests
{
    private const int Author = 1;
    private const int ArticleAuthor = 2;
    private const int OtherUser = 3;

    [TestCase("", false)]
    [TestCase(" \n ", false)]
    [TestCase("a", true)]
    public void Requires_a_text(string text, bool valid) => AssertText(text, valid);

    [TestCase(5000, true)]
    [TestCase(5001, false)]
    public void Has_a_text_of_at_most_5000_characters(int length, bool valid) =>
        AssertText(new string('a', length), valid);

    [Test]
    public void Keeps_its_text_if_the_new_one_is_invalid()
    {
        var comment = new Comment(10, Author, " old ", "");
        Assert.That(
            () => comment.Rewrite("", ""), Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("Text"));
        Assert.That(comment.Text, Is.EqualTo("old"));
        comment.Rewrite(" new ", "");
        Assert.That(comment.Text, Is.EqualTo("new"));
    }

    [TestCase(Author, true)]
    [TestCase(ArticleAuthor, false)]
    [TestCase(OtherUser, false)]
    public void Can_be_changed_only_by_its_author(int user, bool allowed) =>
        AssertAllowed(comment => comment.EnsureWrittenBy(user), allowed);

    [TestCase(Author, true)]
    [TestCase(ArticleAuthor, true)]
    [TestCase(OtherUser, false)]
    public void Can_be_deleted_by_its_author_and_the_author_of_the_article(int user, bool allowed) =>
        AssertAllowed(comment => AccessPolicy.EnsureMayDelete(
            comment, ArticleAuthor, new Actor(user, "jane", Role.Author, IsEmailConfirmed: false)), allowed);

    private static void AssertText(string text, bool valid) =>
        Assert.That(
            () => new Comment(10, Author, text, ""), valid ? Throws.Nothing : Throws.TypeOf<ValidationException>());

    private static void AssertAllowed(Action<Comment> action, bool allowed) => Assert.That(
        () => action(new Comment(10, Author, "a text", "")),
        allowed
            ? Throws.Nothing
            : Throws.TypeOf<ForbiddenException>().With.Message.EqualTo("You are not the author of this comment!"));
}
