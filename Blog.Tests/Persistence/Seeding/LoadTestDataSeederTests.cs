using System.Net;
using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Persistence.Seeding;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class LoadTestDataSeederTests(TestEngine engine) : ApiTests(engine)
{
    private List<string> firstRun = null!;
    private List<string> sameAgain = null!;
    private List<string> largerRun = null!;

    [OneTimeSetUp]
    public async Task SeedThreeTimes()
    {
        firstRun = await SeedAsync(users: 2, articles: 3);
        sameAgain = await SeedAsync(users: 2, articles: 3);
        largerRun = await SeedAsync(users: 4, articles: 6);
    }

    [Test]
    public void Adds_nothing_that_was_added_before() => Assert.That(sameAgain, Is.EqualTo(firstRun));

    [Test]
    public void Adds_what_is_missing() => Assert.Multiple(() =>
    {
        Assert.That(firstRun, Is.SubsetOf(largerRun));
        Assert.That(largerRun, Has.Count.EqualTo(4 + 50 + 6 + (6 * 5)));
    });

    [TestCase(1)]
    [TestCase(4)]
    public async Task Adds_users_who_can_sign_in(int number)
    {
        var answer = await Anonymous.PostAsync(
            "/user/sign-in", new { email = $"user{number}@example.com", password = "password123" });
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["fullName"].GetString(), Is.EqualTo($"User {number}"));
    }

    [TestCase(1)]
    [TestCase(6)]
    public async Task Adds_long_articles_with_five_tags_and_five_comments(int number)
    {
        var article = (await Anonymous.GetAsync($"/article/article-{number}")).ShouldBe(HttpStatusCode.OK);
        var tags = article["tags"].EnumerateArray().Select(tag => tag.GetString()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(article["title"].GetString(), Is.EqualTo($"Article {number}"));
            Assert.That(article["text"].GetString(), Has.Length.EqualTo(2000));
            Assert.That(tags, Has.Count.EqualTo(5).And.Unique.And.All.Match(@"^tag([0-9]|[1-4][0-9])\z"));
            Assert.That(article["comments"].GetArrayLength(), Is.EqualTo(5));
            Assert.That(article["totalComments"].GetInt32(), Is.EqualTo(5));
        });
    }

    [Test]
    public async Task Sets_counters_versions_and_tag_dates_as_single_requests_would()
    {
        var articles = await WithServiceAsync<BlogDbContext, List<Article>>(context => context.Articles.ToListAsync());
        var datedTags = await WithServiceAsync<BlogDbContext, int>(context => context.ArticleTags.CountAsync(
            tag => context.Articles.Any(
                article => article.Id == tag.ArticleId && article.CreatedAt == tag.PublishedAt)));
        var tags = await WithServiceAsync<BlogDbContext, List<Tag>>(context => context.Tags.ToListAsync());
        var uses = articles.SelectMany(article => Article.SplitTagNames(article.TagNames))
            .CountBy(name => name)
            .ToDictionary();
        Assert.Multiple(() =>
        {
            Assert.That(
                tags.Select(tag => tag.ArticleCount),
                Is.EqualTo(tags.Select(tag => uses.GetValueOrDefault(tag.Name))));
            Assert.That(
                articles.Select(article => (article.CommentCount, article.FavoriteCount, article.Version)),
                Is.All.EqualTo((5, 0, 1)));
            Assert.That(articles.Select(article => Article.SplitTagNames(article.TagNames).Count), Is.All.EqualTo(5));
            Assert.That(datedTags, Is.EqualTo(6 * 5));
        });
    }

    private async Task<List<string>> SeedAsync(int users, int articles)
    {
        var progress = new LastProgress();
        await WithServiceAsync<IDatabaseInitializer, bool>(async initializer =>
        {
            await initializer.SeedAsync(users, articles, progress, CancellationToken.None);
            return true;
        });
        Assert.That(progress.Value, Is.EqualTo(new SeedProgress("articles", articles, articles)));
        return await WithServiceAsync<BlogDbContext, List<string>>(DescribeRowsAsync);
    }

    // The columns would change if a row were written again.
    private static async Task<List<string>> DescribeRowsAsync(BlogDbContext context) =>
    [
        .. (await context.Users.ToListAsync()).Select(user => $"{user.Id} {user.Email} {user.SecurityStamp}"),
        .. (await context.Tags.ToListAsync()).Select(tag => $"{tag.Id} {tag.Name}"),
        .. (await context.Articles.ToListAsync())
            .Select(article => $"{article.Id} {article.Slug} {article.UpdatedAt:O}"),
        .. (await context.Comments.ToListAsync())
            .Select(comment => $"{comment.Id} {comment.Text} {comment.UpdatedAt:O}"),
    ];

    private sealed class LastProgress : IProgress<SeedProgress>
    {
        public SeedProgress? Value { get; private set; }

        public void Report(SeedProgress value) => Value = value;
    }
}
