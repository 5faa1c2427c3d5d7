using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Seeding;

/// <summary>
/// Fills an empty blog with one user, three articles and their comments. One of the articles was revised and renamed,
/// and one comment is a reply. Two more articles are not published: a draft, and one that will be tomorrow.
/// </summary>
internal sealed class DemoDataSeeder(
    BlogDbContext context,
    IUnitOfWork unitOfWork,
    IPasswordHasher passwordHasher,
    ArticleService articles,
    CommentService comments,
    TimeProvider timeProvider)
{
    /// <summary>The slug that the last article had before it was renamed.</summary>
    internal const string FormerSlug = "the-last-title";

    private const int Published = 3;

    /// <summary>Adds the demo data, unless the database has users.</summary>
    public async Task AddToEmptyDatabaseAsync(CancellationToken cancellationToken)
    {
        if (!await context.Users.AnyAsync(cancellationToken))
        {
            await unitOfWork.RunAsync(AddAsync, cancellationToken);
        }
    }

    private async Task<bool> AddAsync(CancellationToken cancellationToken)
    {
        // Another instance of the program may have started at the same time and added it.
        if (await context.Users.AnyAsync(cancellationToken))
        {
            return false;
        }

        // The examples of the OpenAPI documents use this user and these articles.
        var user = new User(
            "Foo Bar",
            "foo@bar.com",
            "foo-bar",
            await passwordHasher.HashAsync("password123", cancellationToken),
            social: new Social("@foobar", null, null));
        context.Users.Add(user);
        await unitOfWork.SaveAsync(cancellationToken);
        var author = UserProfile.FromUser(user);
        await AddDiscussedAsync(author, cancellationToken);
        await AddArticleAsync(author, 2, ["foo2"], comments: 1, cancellationToken);
        await AddRevisedAsync(author, cancellationToken);
        await AddUnpublishedAsync(author, cancellationToken);
        return true;
    }

    private static string Numbered(string text, int number) => $"{text} {number}/{Published}";

    private async Task AddDiscussedAsync(UserProfile author, CancellationToken cancellationToken)
    {
        var article = await AddArticleAsync(author, 1, ["foo1", "foo2"], comments: 1, cancellationToken);
        var answered = await context.Comments.Where(comment => comment.ArticleId == article.Id)
            .Select(comment => comment.Id)
            .SingleAsync(cancellationToken);
        await AddCommentAsync(author, article, 2, answered, cancellationToken);
    }

    private async Task AddRevisedAsync(UserProfile author, CancellationToken cancellationToken)
    {
        var draft = new NewArticle("The last title", "text text", Numbered("desc", 3), ["foo2"]);
        var article = await articles.CreateAsync(author, draft, cancellationToken);
        article = await articles.UpdateAsync(
            author,
            new ArticleSelector(article.Slug),
            new ArticleChanges(Numbered("title", 3), Numbered("text text text", 3), Tags: ["foo2", "foo3"])
            {
                Slug = Slug.From(Numbered("title", 3)).Value,
            },
            ExpectedVersions.Any,
            cancellationToken);
        for (var comment = 1; comment <= 3; comment++)
        {
            await AddCommentAsync(author, article, comment, replyTo: null, cancellationToken);
        }
    }

    private async Task AddUnpublishedAsync(UserProfile author, CancellationToken cancellationToken)
    {
        await articles.CreateAsync(
            author,
            new NewArticle("A draft", "Still *to be written*.", null, ["foo1"]) { PublishedAt = new(null) },
            cancellationToken);
        await articles.CreateAsync(
            author,
            new NewArticle("Tomorrow", "Everybody can read this **from tomorrow on**.", null, ["foo3"])
            {
                PublishedAt = new(timeProvider.GetUtcNow().UtcDateTime.AddDays(1)),
            },
            cancellationToken);
    }

    private async Task<ArticleDetails> AddArticleAsync(
        UserProfile author, int number, string[] tags, int comments, CancellationToken cancellationToken)
    {
        var article = await articles.CreateAsync(
            author,
            new NewArticle(
                Numbered("title", number), Numbered("text text text", number), Numbered("desc", number), tags),
            cancellationToken);
        for (var comment = 1; comment <= comments; comment++)
        {
            await AddCommentAsync(author, article, comment, replyTo: null, cancellationToken);
        }

        return article;
    }

    private Task<CommentDetails> AddCommentAsync(
        UserProfile author, ArticleDetails article, int number, int? replyTo, CancellationToken cancellationToken) =>
        comments.CreateAsync(
            author,
            new ArticleSelector(article.Slug),
            new NewComment($"comment {number} on {article.Title}", replyTo),
            cancellationToken);
}
