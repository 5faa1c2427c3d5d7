using System.Globalization;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Markdown;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Seeding;

/// <summary>Adds users and articles by the thousand, always the same ones, for load tests.</summary>
internal sealed class LoadTestDataSeeder(
    BlogDbContext context,
    IUnitOfWork unitOfWork,
    IPasswordHasher passwordHasher,
    IMarkdownRenderer renderer,
    TimeProvider timeProvider)
{
    public const string Password = "password123";

    private const int BatchSize = 500;
    private const int ArticlesPerDraft = 8;
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
    /// <param name="articleCount">
    /// The number of articles, each with 5 of 50 tags and 5 comments; every tenth was revised. There are also a draft
    /// and a scheduled article for every eight of them.
    /// </param>
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

    /// <summary>Returns drafts and scheduled articles, of each an eighth of the published ones.</summary>
    private IEnumerable<SampleArticle> GetUnpublished(int articleCount)
    {
        var tomorrow = timeProvider.GetUtcNow().UtcDateTime.AddDays(1);
        return Enumerable.Range(1, articleCount / ArticlesPerDraft).SelectMany(number => (SampleArticle[])
        [
            new(number, "Draft") { PublishedAt = new(null) },
            new(number, "Scheduled") { PublishedAt = new(tomorrow.AddMinutes(number)) },
        ]);
    }

    private async Task<int> AddArticlesAsync(
        int count, int[] authorIds, IProgress<SeedProgress> progress, CancellationToken cancellationToken)
    {
        foreach (var samples in GetUnpublished(count).Chunk(BatchSize))
        {
            await AddBatchAsync(samples, authorIds, cancellationToken);
        }

        var added = 0;
        foreach (var numbers in Batches(count))
        {
            SampleArticle[] samples = [.. numbers.Select(number => new SampleArticle(number, "Article"))];
            added += await AddBatchAsync(samples, authorIds, cancellationToken);
            progress.Report(new SeedProgress("articles", numbers[^1], count));
        }

        return added;
    }

    private async Task<int> AddBatchAsync(
        SampleArticle[] samples, int[] authorIds, CancellationToken cancellationToken)
    {
        var text = new ArticleText(Text, await renderer.RenderArticleAsync(Text, cancellationToken));
        var comments = new Dictionary<string, string>();
        foreach (var comment in samples.Where(sample => sample.IsPublished).SelectMany(CommentTexts))
        {
            comments[comment] = await renderer.RenderCommentAsync(comment, cancellationToken);
        }

        // An article and its comments are added together: a second run skips the articles that exist.
        return await SaveAsync(
            async token =>
            {
                var articles = await AddMissingAsync(samples, text, authorIds, token);
                context.Comments.AddRange(articles.SelectMany(
                    pair => MakeComments(pair.Sample, pair.Article.Id, authorIds, comments)));
                return articles.Count;
            },
            cancellationToken);
    }

    private async Task<List<(SampleArticle Sample, Article Article)>> AddMissingAsync(
        SampleArticle[] samples, ArticleText text, int[] authorIds, CancellationToken cancellationToken)
    {
        var slugs = samples.Select(sample => sample.Slug.Value).ToList();
        var existing = await context.ArticleSlugs
            .Where(slug => slugs.Contains(slug.Slug))
            .Select(slug => slug.Slug)
            .ToHashSetAsync(cancellationToken);
        var names = Enumerable.Range(0, TagCount).Select(TagName).ToList();
        var tags = await context.Tags
            .Where(tag => names.Contains(tag.NormalizedName))
            .ToDictionaryAsync(tag => tag.NormalizedName, cancellationToken);
        var articles = samples
            .Where(sample => !existing.Contains(sample.Slug.Value))
            .Select(sample => (Sample: sample, Article: MakeArticle(sample, text, authorIds, tags)))
            .ToList();
        await context.Articles.AddRangeAsync(articles.Select(pair => pair.Article), cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
        Revise(articles.Where(pair => pair.Sample.IsRevised).Select(pair => pair.Article));
        await unitOfWork.SaveAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return articles;
    }

    private void Revise(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            var before = ArticleContent.Of(article);
            article.Describe(Text[..(DescriptionLength / 2)]);
            context.ArticleRevisions.Add(article.Revise(before, timeProvider.GetUtcNow().UtcDateTime)!);
        }
    }

    private static Article MakeArticle(
        SampleArticle sample, ArticleText text, int[] authorIds, Dictionary<string, Tag> tags) => new(
        authorIds[sample.Number % authorIds.Length],
        sample.Slug,
        sample.Title,
        text,
        Text[..DescriptionLength],
        Enumerable.Range(0, TagsPerArticle)
            .Select(tag => tags[TagName(((sample.Number * 7) + (tag * 11)) % TagCount)]),
        sample.PublishedAt);

    private static IEnumerable<string> CommentTexts(SampleArticle sample) => Enumerable.Range(1, CommentsPerArticle)
        .Select(comment => Invariant($"Comment {comment} on article {sample.Number}"));

    private static IEnumerable<Comment> MakeComments(
        SampleArticle sample, int articleId, int[] authorIds, Dictionary<string, string> html) =>
        sample.IsPublished
            ? CommentTexts(sample).Select((text, index) => new Comment(
                articleId, authorIds[(sample.Number + index + 1) % authorIds.Length], text, html[text]))
            : [];

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
