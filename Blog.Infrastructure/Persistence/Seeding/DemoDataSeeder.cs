using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Seeding;

/// <summary>Fills an empty blog with one user, three articles and their comments.</summary>
internal sealed class DemoDataSeeder(
    BlogDbContext context,
    IUnitOfWork unitOfWork,
    IPasswordHasher passwordHasher,
    ArticleService articles,
    CommentService comments)
{
    private static readonly (string[] Tags, int Comments)[] Articles =
    [
        (["foo1", "foo2"], 2),
        (["foo2"], 1),
        (["foo2", "foo3"], 3),
    ];

    /// <summary>Adds the demo data, unless the database has users.</summary>
    public Task AddToEmptyDatabaseAsync(CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(AddAsync, cancellationToken);

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
                    author, article.Slug, $"comment {comment} on {article.Title}", cancellationToken);
            }
        }

        return true;
    }
}
