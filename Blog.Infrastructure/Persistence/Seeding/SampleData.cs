using System.Globalization;
using Blog.Domain.Articles;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Saving;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Seeding;

/// <summary>How far the filling with sample data has come.</summary>
/// <param name="What">What is being added.</param>
/// <param name="Done">How many of them are there.</param>
/// <param name="Total">How many there will be.</param>
public sealed record SeedProgress(string What, int Done, int Total);

/// <summary>Users and articles by the thousand, always the same ones, to try the blog under load.</summary>
internal sealed class SampleData(BlogDbContext context, IPasswordHasher passwordHasher)
{
    public const string Password = "password123";

    private const int BatchSize = 500;
    private const int TagCount = 50;
    private const int TagsPerArticle = 5;
    private const int CommentsPerArticle = 5;
    private const int TextLength = 2000;
    private const int DescriptionLength = 200;

    private const string Sentence = "The quick brown fox jumps over the lazy dog while nobody is looking. ";

    private static readonly string Text = string.Concat(Enumerable.Repeat(Sentence, (TextLength / Sentence.Length) + 1))[..TextLength];

    /// <summary>Adds what is missing of users 1 to N and articles 1 to N; what is there already stays as it is.</summary>
    /// <param name="userCount">How many users; at least one where there are articles.</param>
    /// <param name="articleCount">How many articles, each with 5 of 50 tags and 5 comments.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Ends the work after the batch at hand.</param>
    /// <returns>A task that ends when all are there.</returns>
    public async Task AddAsync(
        int userCount, int articleCount, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        // Everything here is added as it stays; looking at each row again and again for changes would take half of the time.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await AddUsersAsync(userCount, progress, cancellationToken);
        if (articleCount > 0)
        {
            var authorIds = await FindAuthorsAsync(userCount, cancellationToken);
            await AddTagsAsync(cancellationToken);
            await AddArticlesAsync(articleCount, authorIds, progress, cancellationToken);
        }
    }

    private static string Email(int number) => Invariant($"user{number}@example.com");

    private static string TagName(int number) => Invariant($"tag{number}");

    private static string ArticleTitle(int number) => Invariant($"Article {number}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<int[]> Batches(int count) => Enumerable.Range(1, count).Chunk(BatchSize);

    private async Task AddUsersAsync(int count, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        // One hash for all: hashing is slow on purpose, and everybody knows this password.
        var passwordHash = passwordHasher.Hash(Password);
        foreach (var numbers in Batches(count))
        {
            await SaveAsync(
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
                },
                cancellationToken);
            progress.Report(new SeedProgress("users", numbers[^1], count));
        }
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

    private Task AddTagsAsync(CancellationToken cancellationToken) => SaveAsync(
        async token =>
        {
            var names = Enumerable.Range(0, TagCount).Select(TagName).ToList();
            var existing = await context.Tags
                .Where(tag => names.Contains(tag.NormalizedName))
                .Select(tag => tag.NormalizedName)
                .ToListAsync(token);
            context.Tags.AddRange(names.Except(existing).Select(name => new Tag(name)));
        },
        cancellationToken);

    private async Task AddArticlesAsync(
        int count, int[] authorIds, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        foreach (var numbers in Batches(count))
        {
            // Articles and their comments together or not at all: a second run passes over articles that are there.
            await SaveAsync(token => AddBatchAsync(numbers, authorIds, token), cancellationToken);
            progress.Report(new SeedProgress("articles", numbers[^1], count));
        }
    }

    private async Task AddBatchAsync(int[] numbers, int[] authorIds, CancellationToken cancellationToken)
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
        context.Articles.AddRange(articles.Values);
        foreach (var article in articles.Values)
        {
            // Nobody else comments on what they cannot see yet, so there is no need to count in the database.
            context.Entry(article).Property(entity => entity.CommentCount).CurrentValue = CommentsPerArticle;
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        context.Comments.AddRange(articles.SelectMany(pair => MakeComments(pair.Key, pair.Value.Id, authorIds)));
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

    /// <summary>Adds what is missing in a transaction, which looks again when the connection is lost and it runs a second time.</summary>
    private async Task SaveAsync(Func<CancellationToken, Task> addAsync, CancellationToken cancellationToken)
    {
        await context.InTransactionAsync(
            async token =>
            {
                await addAsync(token);
                await context.SaveChangesAsync(token);
            },
            cancellationToken);
        context.ChangeTracker.Clear();
    }
}
