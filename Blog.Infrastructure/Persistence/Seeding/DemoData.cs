using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Saving;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Seeding;

/// <summary>One user with three articles and their comments, to look at in an empty blog.</summary>
internal sealed class DemoData(
    BlogDbContext context,
    UserService users,
    ArticleService articles,
    CommentService comments)
{
    private static readonly (string[] Tags, int Comments)[] Articles =
    [
        (["foo1", "foo2"], 2),
        (["foo2"], 1),
        (["foo2", "foo3"], 3),
    ];

    /// <summary>Adds the demo data to a database without users; another one is left as it is.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when all of the data is there.</returns>
    public async Task AddToEmptyDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await context.InTransactionAsync(AddAsync, cancellationToken);
        }
        catch (ConflictException)
        {
            // Another copy of the program started at the same moment and has added it.
        }
    }

    private async Task AddAsync(CancellationToken cancellationToken)
    {
        if (await context.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        var author = await users.SignUpAsync(
            new NewUser("Foo Bar", "foo@bar.com", "password123", "", new Social("@foobar", null, null)), cancellationToken);
        foreach (var (index, (tags, commentCount)) in Articles.Index())
        {
            var number = $"{index + 1}/{Articles.Length}";
            var article = await articles.CreateAsync(
                author,
                new NewArticle($"title {number}", $"text text text {number}", $"desc {number}", tags),
                cancellationToken);
            for (var comment = 1; comment <= commentCount; comment++)
            {
                await comments.CreateAsync(
                    author.Id, article.Slug, $"comment {comment} on {article.Title}", cancellationToken);
            }
        }
    }
}
