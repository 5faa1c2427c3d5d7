using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class CommentTests
{
    private const int Author = 1;
    private const int ArticleAuthor = 2;
    private const int Stranger = 3;

    [TestCase("", false)]
    [TestCase(" \n ", false)]
    [TestCase("a", true)]
    public void Needs_a_text(string text, bool good) => AssertText(text, good);

    [TestCase(5000, true)]
    [TestCase(5001, false)]
    public void Has_a_text_of_5000_characters_at_most(int length, bool good) => AssertText(new string('a', length), good);

    [Test]
    public void Keeps_its_old_text_when_the_new_one_is_refused()
    {
        var comment = new Comment(10, Author, " old ");
        Assert.That(() => comment.Rewrite(""), Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("Text"));
        Assert.That(comment.Text, Is.EqualTo("old"));
        comment.Rewrite(" new ");
        Assert.That(comment.Text, Is.EqualTo("new"));
    }

    [TestCase(Author, true)]
    [TestCase(ArticleAuthor, false)]
    [TestCase(Stranger, false)]
    public void May_be_changed_by_its_author_alone(int user, bool allowed) =>
        AssertAllowed(comment => comment.EnsureWrittenBy(user), allowed);

    [TestCase(Author, true)]
    [TestCase(ArticleAuthor, true)]
    [TestCase(Stranger, false)]
    public void May_be_deleted_by_its_author_and_the_articles(int user, bool allowed) =>
        AssertAllowed(comment => comment.EnsureDeletableBy(user, ArticleAuthor), allowed);

    private static void AssertText(string text, bool good) =>
        Assert.That(() => new Comment(10, Author, text), good ? Throws.Nothing : Throws.TypeOf<ValidationException>());

    private static void AssertAllowed(Action<Comment> act, bool allowed) => Assert.That(
        () => act(new Comment(10, Author, "a text")),
        allowed
            ? Throws.Nothing
            : Throws.TypeOf<ForbiddenException>().With.Message.EqualTo("You are not the author of this comment!"));
}
