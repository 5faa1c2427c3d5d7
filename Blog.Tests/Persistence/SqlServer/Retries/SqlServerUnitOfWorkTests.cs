using System.Net;
using System.Net.Http.Json;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Tests.Api.Idempotency;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.SqlServer.Retries;

/// <summary>
/// The connection fails at each point of a request. The retry has to write everything once, and the response has to be
/// that of a request without a fault. SQLite stands in for SQL Server.
/// </summary>
[TestFixture]
public sealed class SqlServerUnitOfWorkTests() : ApiTests(new SqliteTestEngine())
{
    private static readonly FaultPoint[][] Plans =
    [
        [FaultPoint.Query],
        [FaultPoint.Save],
        [FaultPoint.Saved],
        [FaultPoint.Committing],
        [FaultPoint.Committed],
        [FaultPoint.Committed, FaultPoint.Query],
        [FaultPoint.Committing, FaultPoint.Query, FaultPoint.Committed],
        [FaultPoint.Save, FaultPoint.Saved, FaultPoint.Committed],
    ];

    /// <summary>A save that fails is the article's, unless the article has been saved before.</summary>
    private static readonly (FaultPoint[] Plan, HttpStatusCode First)[] KeyedPlans =
    [
        ([FaultPoint.Query], HttpStatusCode.Created),
        ([FaultPoint.Save], HttpStatusCode.Created),
        ([FaultPoint.Saved, FaultPoint.Save], HttpStatusCode.Created),
        ([FaultPoint.Committing], HttpStatusCode.ServiceUnavailable),
        ([FaultPoint.Committed], HttpStatusCode.Created),
        ([FaultPoint.Committed, FaultPoint.Query], HttpStatusCode.Created),
        ([FaultPoint.Save, FaultPoint.Saved, FaultPoint.Committed], HttpStatusCode.Created),
        ([FaultPoint.Saved, FaultPoint.Committing], HttpStatusCode.ServiceUnavailable),
    ];

    private readonly ConnectionFaults faults = new();

    [Test]
    public async Task Creates_an_article_once_with_the_slug_of_its_title([ValueSource(nameof(Plans))] FaultPoint[] plan)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        await author.PublishAsync(tags: [$"{word}-old"]);
        var answer = await SendAsync(author, plan, HttpMethod.Post, "/article", new
        {
            title = word,
            text = "some text",
            tags = new[] { $"{word}-old", $"{word}-new" },
        });

        Assert.That(answer.ShouldBe(HttpStatusCode.Created)["slug"].GetString(), Is.EqualTo(word));
        Assert.That(
            await CountAsync(context => context.Articles.Where(article => article.Slug.StartsWith(word))),
            Is.EqualTo(1));
        Assert.That(await CountAsync(context => context.Tags.Where(tag => tag.Name.StartsWith(word))), Is.EqualTo(2));
        Assert.That(
            (await Anonymous.GetAsync($"/article/{word}"))["tags"].Texts(), Is.EqualTo([$"{word}-new", $"{word}-old"]));
    }

    [Test]
    public async Task Creates_a_comment_once([ValueSource(nameof(Plans))] FaultPoint[] plan)
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        var answer = await SendAsync(
            author, plan, HttpMethod.Post, $"/article/{slug}/comment", new { text = "a comment" });

        var id = answer.ShouldBe(HttpStatusCode.Created)["id"].GetInt32();
        var comments = (await Anonymous.GetAsync($"/article/{slug}"))["comments"].EnumerateArray();
        Assert.That(comments.Select(comment => comment.GetProperty("id").GetInt32()), Is.EqualTo([id]));
    }

    [Test]
    public async Task Signs_up_a_user_once_without_reporting_the_email_as_taken(
        [ValueSource(nameof(Plans))] FaultPoint[] plan)
    {
        var email = Unique.Email();
        var answer = await SendAsync(
            Anonymous,
            plan,
            HttpMethod.Post,
            "/user/sign-up",
            new { email, fullName = "Jane Doe", password = Member.Password });

        var token = answer.ShouldBe(HttpStatusCode.Created)["token"].GetString();
        (await WithToken(token).GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        Assert.That(await CountAsync(context => context.Users.Where(user => user.Email == email)), Is.EqualTo(1));
    }

    [Test]
    public async Task Updates_an_article([ValueSource(nameof(Plans))] FaultPoint[] plan)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var path = $"/article/{await author.PublishAsync(tags: [$"{word}-1"])}";
        var answer = await SendAsync(
            author, plan, HttpMethod.Patch, path, new { title = word, tags = new[] { $"{word}-2" } });

        answer.ShouldBe(HttpStatusCode.OK);
        var article = await author.GetAsync(path);
        Assert.That(article.Body, Is.EqualTo(answer.Body));
        Assert.That(article["title"].GetString(), Is.EqualTo(word));
        Assert.That(article["tags"].Texts(), Is.EqualTo([$"{word}-2"]));
    }

    [Test]
    public async Task Updates_only_the_tags_of_an_article([ValueSource(nameof(Plans))] FaultPoint[] plan)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        await author.PublishAsync(tags: [$"{word}-2"]);
        var path = $"/article/{await author.PublishAsync(tags: [$"{word}-1"])}";
        var answer = await SendAsync(author, plan, HttpMethod.Patch, path, new { tags = new[] { $"{word}-2" } });

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That((await Anonymous.GetAsync(path))["tags"].Texts(), Is.EqualTo([$"{word}-2"]));
    }

    [Test]
    public async Task Deletes_an_article_without_reporting_it_as_missing([ValueSource(nameof(Plans))] FaultPoint[] plan)
    {
        var author = await SignUpAsync();
        var path = $"/article/{await author.PublishAsync(tags: [Unique.Word()])}";
        (await SendAsync(author, plan, HttpMethod.Delete, path, null)).ShouldBe(HttpStatusCode.NoContent);
        (await Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Deletes_a_comment_without_reporting_it_as_missing([ValueSource(nameof(Plans))] FaultPoint[] plan)
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        var (kept, hidden) = (await author.CommentAsync(slug), await author.CommentAsync(slug));
        (await SendAsync(author, plan, HttpMethod.Delete, $"/article/{slug}/comment/{hidden}", null))
            .ShouldBe(HttpStatusCode.NoContent);

        var comments = (await Anonymous.GetAsync($"/article/{slug}"))["comments"].EnumerateArray();
        Assert.That(comments.Select(comment => comment.GetProperty("id").GetInt32()), Is.EqualTo([kept]));
    }

    [Test]
    public async Task Changes_the_password_though_the_retry_finds_the_new_one(
        [ValueSource(nameof(Plans))] FaultPoint[] plan)
    {
        var (member, email, password) = (await SignUpAsync(), Unique.Email(), "another password");
        var answer = await SendAsync(
            member,
            plan,
            HttpMethod.Patch,
            "/user/profile",
            new { email, password, currentPassword = Member.Password });

        answer.ShouldBe(HttpStatusCode.OK);
        (await Anonymous.PostAsync("/user/sign-in", new { email, password })).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Keeps_a_response_with_its_article_or_neither(
        [ValueSource(nameof(KeyedPlans))] (FaultPoint[] Plan, HttpStatusCode First) faulty)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var body = new { title = word, text = "some text" };
        var first = await faults.RunAsync(faulty.Plan, header => author.SendAsync(
            HttpMethod.Post, "/article", JsonContent.Create(body), header, (KeyedRequests.Header, word)));
        var stored = await CountAsync(context => context.StoredResponses.Where(row => row.UserId == author.Id));
        var second = (await author.PostWithKeyAsync("/article", body, word)).ShouldBe(HttpStatusCode.Created);
        first.ShouldBe(faulty.First);
        Assert.That(stored, Is.EqualTo(first.Status == HttpStatusCode.Created ? 1 : 0));
        Assert.That(second["slug"].GetString(), Is.EqualTo(word));
        Assert.That(
            await CountAsync(context => context.Articles.Where(article => article.AuthorId == author.Id)),
            Is.EqualTo(1));
        if (first.Status == HttpStatusCode.Created)
        {
            second.ShouldReplay(first);
        }
    }

    [Test]
    public async Task Adds_sample_data_once()
    {
        await WithServiceAsync<LoadTestDataSeeder, bool>(async sampleData =>
        {
            // One commit fails for each of the users, the tags and the articles; the retry has nothing left to save.
            await faults.RunAsync(
                [FaultPoint.Committed, FaultPoint.Save, FaultPoint.Committed, FaultPoint.Save, FaultPoint.Committed],
                () => sampleData.AddAsync(2, 2, new Progress<SeedProgress>(), CancellationToken.None));
            return true;
        });
        Assert.That(
            await CountAsync(context => context.Users.Where(user => user.FullName.StartsWith("User "))), Is.EqualTo(2));
        Assert.That(
            await CountAsync(context => context.Articles.Where(article => article.Title.StartsWith("Article "))),
            Is.EqualTo(2));
    }

    [Test]
    public async Task Gives_up_after_too_many_faults_and_writes_nothing()
    {
        var (author, title) = (await SignUpAsync(), Unique.Word());
        var answer = await SendAsync(
            author,
            [FaultPoint.Saved, FaultPoint.Saved, FaultPoint.Saved, FaultPoint.Saved],
            HttpMethod.Post,
            "/article",
            new { title, text = "some text" });

        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        (await Anonymous.GetAsync($"/article/{title}")).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    protected override void ConfigureServices(IServiceCollection services) => faults.AddTo(services);

    private Task<Answer> SendAsync(Visitor visitor, FaultPoint[] plan, HttpMethod method, string path, object? body) =>
        faults.RunAsync(
            plan,
            header => visitor.SendAsync(
                method, path, body is null ? null : JsonContent.Create(body, body.GetType()), header));

    private Task<int> CountAsync<T>(Func<BlogDbContext, IQueryable<T>> select) =>
        WithServiceAsync<BlogDbContext, int>(context => select(context).CountAsync());
}
