using System.Net;
using System.Net.Http.Json;
using Blog.Domain.Articles;
using Blog.Domain.Exports;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.Sqlite;

/// <summary>Every read has to be found in an index, so that it takes no longer when the blog grows.</summary>
public sealed class SqliteQueryPlanTests() : ApiTests(new SqliteTestEngine())
{
    private static readonly string[] Filters =
    [
        "", "tag", "author", "favorited", "tag,author", "tag,favorited", "author,favorited", "tag,author,favorited",
    ];

    private readonly SqliteQueryPlanRecorder recorder = new();

    private Member reader = null!;
    private string slug = "";
    private string tag = "";
    private string username = "";

    [OneTimeSetUp]
    public async Task AddRows()
    {
        (reader, tag) = (await SignUpAsync(), Unique.Word());
        username = (await reader.GetAsync("/user/profile"))["username"].GetString()!;
        slug = await reader.PublishAsync(tags: [tag]);
        await reader.CommentAsync(slug);
        await reader.CommentAsync(slug);
        for (var other = 1; other <= 2; other++)
        {
            var member = await SignUpAsync();
            await member.PutAsync($"/author/{username}/follow");
            await reader.PutAsync($"/author/{await member.GetUsernameAsync()}/follow");
        }

        (await reader.PutAsync($"/article/{slug}/favorite")).ShouldBe(HttpStatusCode.OK);

        // A second article, so that there is a next page.
        var otherSlug = await reader.PublishAsync("zebras", tags: [tag]);
        (await reader.PutAsync($"/article/{otherSlug}/favorite")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_list_is_one_query_that_reads_an_index_in_order(
        [ValueSource(nameof(Filters))] string filters,
        [Values("-createdAt", "createdAt", "title", "-favorites", "-comments")] string sort)
    {
        var (answer, plans) = await RecordAsync($"/article?sort={sort}&{Query(filters)}");
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["items"].Texts("slug"), Does.Contain(slug));
        var list = ListOf(plans);
        Assert.That(list.Sorts, Is.Empty, list.ToString());
        Assert.That(list.Scans, Is.Empty, list.ToString());
    }

    [Test]
    public async Task A_cursor_page_seeks_in_the_index_that_gives_the_order(
        [ValueSource(nameof(Filters))] string filters,
        [Values("", "-createdAt", "createdAt", "title", "-favorites", "-comments")] string sort)
    {
        var path = $"/article?limit=1&sort={sort}&{Query(filters)}";
        var next = (await reader.GetAsync(path)).ShouldBe(HttpStatusCode.OK)["next"].GetString()!;
        var (answer, plans) = await RecordAsync($"{path}&after={next}");
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["items"].GetArrayLength(), Is.EqualTo(1));
        var list = ListOf(plans);
        Assert.That(list.Sorts, Is.Empty, list.ToString());
        Assert.That(list.Scans, Is.Empty, list.ToString());
        Assert.That(list.Sql, Does.Not.Contain("OFFSET"));
        Assert.That(list.Steps, Has.Some.Match(RangeOf(sort)), list.ToString());
    }

    [TestCase("/article/{slug}/comment?limit=1", @"\bArticleId=\? AND DeletedAt=\?", @" AND CreatedAt>\?")]
    [TestCase("/author/{username}/followers?limit=1", @"\bAuthorId=\?", @" AND CreatedAt<\?")]
    [TestCase("/author/{username}/following?limit=1", @"\bFollowerId=\?", @" AND CreatedAt<\?")]
    public async Task A_list_below_an_entity_reads_an_index_in_order_and_seeks_in_it(
        string template, string key, string range)
    {
        var path = Fill(template);
        var (first, plans) = await RecordAsync(path);
        ShouldReadInOrder(plans, key);
        var next = first.ShouldBe(HttpStatusCode.OK)["next"].GetString()!;
        var (second, cursorPlans) = await RecordAsync($"{path}&after={next}");
        Assert.That(second.ShouldBe(HttpStatusCode.OK)["items"].GetArrayLength(), Is.EqualTo(1));
        ShouldReadInOrder(cursorPlans, key + range);
        Assert.That(ListOf(cursorPlans).Sql, Does.Not.Contain("OFFSET"));
    }

    [TestCase("/article/{slug}")]
    [TestCase("/article/{slug}?comments=0")]
    [TestCase("/article/{slug}/comment")]
    [TestCase("/article/feed")]
    [TestCase("/article/feed?offset=1")]
    [TestCase("/article?q=text")]
    [TestCase("/api/tags")]
    [TestCase("/tag")]
    [TestCase("/sitemap.xml")]
    [TestCase("/sitemap.xml?page=1")]
    [TestCase("/author/{username}")]
    [TestCase("/author/{username}/followers")]
    [TestCase("/author/{username}/following?offset=1")]
    [TestCase("/user/profile")]
    [TestCase("/user/export")]
    public async Task No_request_scans_a_table(string path)
    {
        // A new member, whose profile is not cached.
        var (answer, plans) = await RecordAsync(
            Fill(path), await SignUpAsync());
        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That(plans, Is.Not.Empty);
        Assert.That(plans.SelectMany(plan => plan.Scans), Is.Empty, string.Join("\n\n", plans));
    }

    [TestCase("/article/feed")]
    [TestCase("/article/feed?offset=1")]
    public async Task A_feed_starts_from_the_follows(string path)
    {
        var (_, plans) = await RecordAsync(path);
        var list = plans[^1];
        foreach (var column in (string[])["FollowerId", "AuthorId"])
        {
            var search = $@"SEARCH \w+ USING COVERING INDEX \w+ \({column}=\?( AND PublishedAt<\?)?\)";
            Assert.That(list.Steps, Has.Some.Match(search), list.ToString());
        }
    }

    [Test]
    public async Task Leaving_scans_no_table()
    {
        var leaver = await SignUpAsync();
        await leaver.CommentAsync(slug);
        await leaver.PublishAsync(tags: [tag]);
        var (answer, plans) = await recorder.RecordAsync(header => leaver.SendAsync(
            HttpMethod.Post, "/user/deletion", JsonContent.Create(new { password = Member.Password }), header));
        answer.ShouldBe(HttpStatusCode.NoContent);
        Assert.That(plans, Has.Count.GreaterThan(10));
        Assert.That(plans.SelectMany(plan => plan.Scans), Is.Empty, string.Join("\n\n", plans));
    }

    [Test]
    public async Task An_export_continues_in_the_index_of_the_author()
    {
        var author = await SignUpAsync();
        await SaveAsync(Enumerable.Range(0, ExportService.ArticlePageSize + 1)
            .Select(_ => new Article(
                author.Id, Slug.From(Unique.Word()), "a title", PlainText.Of("a text"), null, [])));
        var (_, plans) = await RecordAsync("/user/export", author);
        var articles = plans.Where(plan => plan.Sql.Contains("\"Description\"")).ToList();
        Assert.That(articles, Has.Count.EqualTo(2));
        Assert.That(articles.SelectMany(plan => plan.Sorts), Is.Empty, string.Join("\n\n", articles));
        Assert.That(articles[1].Steps, Has.Some.Match(@"AuthorId=\? AND PublishedAt>\?"), articles[1].ToString());
    }

    [Test]
    public async Task Tags_are_read_in_the_order_of_an_index()
    {
        var (_, plans) = await RecordAsync("/tag");
        var plan = plans[^1];
        Assert.Multiple(() =>
        {
            Assert.That(plan.Steps, Has.Some.Contain("IX_Tags_ArticleCount_NormalizedName"), plan.ToString());
            Assert.That(plan.Steps, Has.Some.Contain("IX_Tags_ScheduledUntil"), "the few that are corrected");
            Assert.That(plan.Sorts, Has.Count.EqualTo(1), "the tags that are returned, and the corrected ones");
        });
    }

    [Test]
    public async Task Scans_and_sorts_are_detected()
    {
        var plan = await WithServiceAsync<BlogDbContext, SqliteQueryPlan>(context =>
        {
            using var command = new SqliteCommand(
                "SELECT Id FROM Articles ORDER BY Text", (SqliteConnection)context.Database.GetDbConnection());
            context.Database.OpenConnection();
            return Task.FromResult(SqliteQueryPlan.Of(command));
        });
        Assert.That((plan.Scans.Count, plan.Sorts.Count), Is.EqualTo((1, 1)), plan.ToString());
    }

    protected override void ConfigureServices(IServiceCollection services) => recorder.AddTo(services);

    private static string RangeOf(string sort) => sort switch
    {
        "title" => @"\bNormalizedTitle=\? AND PublishedAt<\?",
        "-favorites" => @"\bFavoriteCount=\? AND PublishedAt<\?",
        "-comments" => @"\bCommentCount=\? AND PublishedAt<\?",
        "createdAt" => @"\bPublishedAt>\?",
        _ => @"\bPublishedAt<\?",
    };

    private string Fill(string path) => path.Replace("{slug}", slug).Replace("{username}", username);

    private string Query(string filters) => string.Join(
        '&',
        filters.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(filter => filter == "tag" ? $"tag={tag}" : $"{filter}={username}"));

    private static void ShouldReadInOrder(IReadOnlyList<SqliteQueryPlan> plans, string condition)
    {
        var list = ListOf(plans);
        Assert.That(list.Sorts, Is.Empty, list.ToString());
        Assert.That(list.Scans, Is.Empty, list.ToString());
        Assert.That(list.Steps, Has.Some.Match(condition), list.ToString());
    }

    /// <summary>Returns the query of the list; one before it may read the member's profile.</summary>
    private static SqliteQueryPlan ListOf(IReadOnlyList<SqliteQueryPlan> plans)
    {
        Assert.That(plans, Has.Count.InRange(1, 2));
        return plans[^1];
    }

    private Task<(Answer Answer, IReadOnlyList<SqliteQueryPlan> Plans)> RecordAsync(
        string path, Member? member = null) =>
        recorder.RecordAsync(header => (member ?? reader).SendAsync(HttpMethod.Get, path, null, header));
}
