using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Persistence.SqlServer.Queries;
using Blog.Tests.Support;

namespace Blog.Tests.Persistence.SqlServer;

[Parallelizable(ParallelScope.All)]
public sealed class SearchTextInterceptorTests
{
    private static readonly Slug Slug = Slug.From("a slug");

    private static readonly Action<Article>[] TextChanges =
    [
        article => article.Retitle("Another title"),
        article => article.Rewrite(PlainText.Of("Another text")),
        article => article.Describe("Other words"),
        article => article.Retag([]),
    ];

    private static readonly string[] TextsAfterChanges =
    [
        " another title \n tag words a text ",
        " a title \n tag words another text ",
        " a title \n tag other words a text ",
        " a title \n words a text ",
    ];

    [Test]
    public async Task Stores_the_words_of_a_new_article_with_the_title_first()
    {
        var saved = await SaveAsync(session => session.Context.Add(new Article(
            1,
            Slug,
            "Crème, brûlée!", PlainText.Of("Don't\nburn it."),
            "A recipe",
            [session.Attach(new Tag("French food")), new Tag("C#")])));
        Assert.That(saved.SearchText, Is.EqualTo(" creme brulee \n c french food a recipe don t burn it "));
    }

    [Test]
    public async Task Stores_no_words_of_a_title_that_has_none()
    {
        var saved = await SaveAsync(
            session => session.Context.Add(new Article(1, Slug, "🔥", PlainText.Of("a text"), "words", [])));
        Assert.That(saved.SearchText, Is.EqualTo("  \n words a text "));
    }

    [Test]
    public async Task Follows_the_change_of_a_text([Values(0, 1, 2, 3)] int change)
    {
        var saved = await SaveAsync(session => TextChanges[change](AttachArticle(session)));
        Assert.That(saved.SearchText, Is.EqualTo(TextsAfterChanges[change]));
    }

    [Test]
    public async Task Is_not_sent_with_the_change_of_something_else()
    {
        var saved = await SaveAsync(session => session.Context.Entry(AttachArticle(session))
            .Property(article => article.CommentCount).CurrentValue = 7);
        Assert.That(
            saved.Commands,
            Has.Some.Contains("UPDATE [Articles]").And.None.Contains(SqlServerBlogDbContext.SearchText));
    }

    private static Article AttachArticle(SqlServerSession session) =>
        session.Attach(new Article(
            1, Slug, "a title", PlainText.Of("a text"), "words", [session.Attach(new Tag("tag"))]));

    private static async Task<(string? SearchText, IReadOnlyList<string> Commands)> SaveAsync(
        Action<SqlServerSession> change)
    {
        await using var session = new SqlServerSession();
        await session.UnitOfWork.RunAsync(
            async token =>
            {
                change(session);
                await session.UnitOfWork.SaveAsync(token);
                return true;
            },
            CancellationToken.None);
        var article = session.Context.ChangeTracker.Entries<Article>().Single();
        return (article.Property<string>(SqlServerBlogDbContext.SearchText).CurrentValue, session.Recorder.Commands);
    }
}
