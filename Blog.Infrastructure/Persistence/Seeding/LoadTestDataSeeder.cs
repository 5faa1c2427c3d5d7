using System.Globalization;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Seeding;

/// <summary>Adds users and articles by the thousand, always the same ones, for load tests.</summary>
internal sealed class LoadTestDataSeeder(BlogDbContext context, IUnitOfWork unitOfWork, IPasswordHasher passwordHasher)
{
    public const string Password = "password123";

    private const int BatchSize = 500;
    private const int TagCount = 50;
    private const int TagsPerArticle = 5;
    private const int CommentsPerArticle = 5;
    private const int TextLength = 2000;
    private const int DescriptionLength = 200;

    private const string Sentence = "The quick brown fox jumps over the lazy dog while nobody is looking. ";

    private static readonly string Text =
        string.Concat(Enumerable.Repeat(Sentence, (TextLength / Sentence.Length) + 1))[..TextLength];

    /// <summary>Adds users 1 to N and articles 1 to N, and skips those that exist.</summary>
    /// <param name="userCount">The number of users; at least one where there are articles.</param>
    /// <param name="articleCount">The number of articles, each with 5 of 50 tags and 5 comments.</param>
    /// <param name="progress">Receives a report after each batch.</param>
    public async Task<SeedResult> AddAsync(
        int userCount, int articleCount, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        var addedUsers = await AddUsersAsync(userCount, progress, cancellationToken);
        if (articleCount == 0)
        {
            return new SeedResult(addedUsers, AddedArticles: 0);
        }

        var authorIds = await FindAuthorsAsync(userCount, cancellationToken);
        await AddTagsAsync(cancellationToken);
        return new SeedResult(
            addedUsers, await AddArticlesAsync(articleCount, authorIds, progress, cancellationToken));
    }

    private static string Email(int number) => Invariant($"user{number}@example.com");

    private static string TagName(int number) => Invariant($"tag{number}");

    private static string ArticleTitle(int number) => Invariant($"Article {number}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<int[]> Batches(int count) => Enumerable.Range(1, count).Chunk(BatchSize);

    private async Task<int> AddUsersAsync(
        int count, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        var added = 0;
        // Hashing is slow by design, and everybody knows this password, so one hash serves all users.
        var passwordHash = await passwordHasher.HashAsync(Password, cancellationToken);
        foreach (var numbers in Batches(count))
        {
            added += await SaveAsync(
                async token =>
                {
                    var emails = numbers.Select(Email).ToList();
                    var existing = await context.Users
                        .Where(user => emails.Contains(user.Email))
                        .Select(user => user.Email)
                        .ToHashSetAsync(token);
                    context.Users.AddRange(numbers
                        .Where(number => !existing.Contains(Email(number)))
                        .Select(number => new User(
                            Invariant($"User {number}"), Email(number), Invariant($"user{number}"), passwordHash)));
                    return numbers.Length - existing.Count;
                },
                cancellationToken);
            progress.Report(new SeedProgress("users", numbers[^1], count));
        }

        return added;
    }

    private async Task<int[]> FindAuthorsAsync(int userCount, CancellationToken cancellationToken)
    {
        var ids = new List<int>(userCount);
        foreach (var numbers in Batches(userCount))
        {
            var emails = numbers.Select(Email).ToList();
            ids.AddRange(await context.Users
                .Where(user => emails.Contains(user.Email))
                .OrderBy(user => user.Id)
                .Select(user => user.Id)
                .ToListAsync(cancellationToken));
        }

        return [.. ids];
    }

    private async Task AddTagsAsync(CancellationToken cancellationToken) => await SaveAsync(
        async token =>
        {
            var names = Enumerable.Range(0, TagCount).Select(TagName).ToList();
            var existing = await context.Tags
                .Where(tag => names.Contains(tag.NormalizedName))
                .Select(tag => tag.NormalizedName)
                .ToListAsync(token);
            await context.Tags.AddRangeAsync(names.Except(existing).Select(name => new Tag(name)), token);
            return TagCount - existing.Count;
        },
        cancellationToken);

    private async Task<int> AddArticlesAsync(
        int count, int[] authorIds, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var numbers in Batches(count))
        {
            // An article and its comments are added together: a second run skips the articles that exist.
            added += await SaveAsync(token => AddBatchAsync(numbers, authorIds, token), cancellationToken);
            progress.Report(new SeedProgress("articles", numbers[^1], count));
        }

        return added;
    }

    private async Task<int> AddBatchAsync(int[] numbers, int[] authorIds, CancellationToken cancellationToken)
    {
        var slugs = numbers.Select(number => Slug.From(ArticleTitle(number)).Value).ToList();
        var existing = await context.Articles
            .Where(article => slugs.Contains(article.Slug))
            .Select(article => article.Slug)
            .ToHashSetAsync(cancellationToken);
        var names = Enumerable.Range(0, TagCount).Select(TagName).ToList();
        var tags = await context.Tags
            .Where(tag => names.Contains(tag.NormalizedName))
            .ToDictionaryAsync(tag => tag.NormalizedName, cancellationToken);
        var articles = numbers
            .Where((_, index) => !existing.Contains(slugs[index]))
            .ToDictionary(number => number, number => MakeArticle(number, authorIds, tags));
        await context.Articles.AddRangeAsync(articles.Values, cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
        context.ChangeTracker.Clear();
        context.Comments.AddRange(articles.SelectMany(pair => MakeComments(pair.Key, pair.Value.Id, authorIds)));
        return articles.Count;
    }

    private static Article MakeArticle(int number, int[] authorIds, Dictionary<string, Tag> tags) => new(
        authorIds[number % authorIds.Length],
        Slug.From(ArticleTitle(number)),
        ArticleTitle(number),
        Text,
        Text[..DescriptionLength],
        Enumerable.Range(0, TagsPerArticle).Select(tag => tags[TagName(((number * 7) + (tag * 11)) % TagCount)]));

    private static IEnumerable<Comment> MakeComments(int number, int articleId, int[] authorIds) =>
        Enumerable.Range(1, CommentsPerArticle).Select(comment => new Comment(
            articleId,
            authorIds[(number + comment) % authorIds.Length],
            Invariant($"Comment {comment} on article {number}")));

    /// <returns>The number of entities that were added, as <paramref name="addAsync"/> says.</returns>
    private async Task<int> SaveAsync(Func<CancellationToken, Task<int>> addAsync, CancellationToken cancellationToken)
    {
        var added = await unitOfWork.RunAsync(
            async token =>
            {
                var count = await addAsync(token);
                await unitOfWork.SaveAsync(token);
                return count;
            },
            cancellationToken);
        context.ChangeTracker.Clear();
        return added;
    }
}
