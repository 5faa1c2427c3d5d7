using System.Net;
using System.Net.Http.Json;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.SqlServer.Retries;

/// <summary>
/// The connection is lost at every moment that makes a difference, on SQLite with a strategy that tries again as SQL
/// Server's does: the effect is there once, and nobody is told of the first attempt.
/// </summary>
[TestFixture]
public sealed class SqlServerUnitOfWorkTests() : ApiTests(new SqliteTestEngine())
{
    private static readonly Moment[][] Plans =
    [
        [Moment.Query],
        [Moment.Save],
        [Moment.Saved],
        [Moment.Committing],
        [Moment.Committed],
        [Moment.Committed, Moment.Query],
        [Moment.Committing, Moment.Query, Moment.Committed],
        [Moment.Save, Moment.Saved, Moment.Committed],
    ];

    private readonly ConnectionFaults faults = new();

    [Test]
    public async Task An_article_is_created_once_under_the_slug_of_its_title([ValueSource(nameof(Plans))] Moment[] plan)
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
        Assert.That(await CountAsync(context => context.Articles.Where(article => article.Slug.StartsWith(word))), Is.EqualTo(1));
        Assert.That(await CountAsync(context => context.Tags.Where(tag => tag.Name.StartsWith(word))), Is.EqualTo(2));
        Assert.That(
            (await Anonymous.GetAsync($"/article/{word}"))["tags"].Texts(), Is.EqualTo([$"{word}-new", $"{word}-old"]));
    }

    [Test]
    public async Task A_comment_is_created_once([ValueSource(nameof(Plans))] Moment[] plan)
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        var answer = await SendAsync(author, plan, HttpMethod.Post, $"/article/{slug}/comment", new { text = "a comment" });

        var id = answer.ShouldBe(HttpStatusCode.Created)["id"].GetInt32();
        var comments = (await Anonymous.GetAsync($"/article/{slug}"))["comments"].EnumerateArray();
        Assert.That(comments.Select(comment => comment.GetProperty("id").GetInt32()), Is.EqualTo([id]));
    }

    [Test]
    public async Task A_user_signs_up_once_and_is_not_told_that_the_email_is_taken([ValueSource(nameof(Plans))] Moment[] plan)
    {
        var email = Unique.Email();
        var answer = await SendAsync(
            Anonymous, plan, HttpMethod.Post, "/user/sign-up", new { email, fullName = "Jane Doe", password = Member.Password });

        var token = answer.ShouldBe(HttpStatusCode.Created)["token"].GetString();
        (await WithToken(token).GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        Assert.That(await CountAsync(context => context.Users.Where(user => user.Email == email)), Is.EqualTo(1));
    }

    [Test]
    public async Task An_article_is_changed([ValueSource(nameof(Plans))] Moment[] plan)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var path = $"/article/{await author.PublishAsync(tags: [$"{word}-1"])}";
        var answer = await SendAsync(author, plan, HttpMethod.Patch, path, new { title = word, tags = new[] { $"{word}-2" } });

        answer.ShouldBe(HttpStatusCode.OK);
        var article = await author.GetAsync(path);
        Assert.That(article.Body, Is.EqualTo(answer.Body));
        Assert.That(article["title"].GetString(), Is.EqualTo(word));
        Assert.That(article["tags"].Texts(), Is.EqualTo([$"{word}-2"]));
    }

    [Test]
    public async Task An_article_gets_tags_that_exist_and_nothing_else([ValueSource(nameof(Plans))] Moment[] plan)
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        await author.PublishAsync(tags: [$"{word}-2"]);
        var path = $"/article/{await author.PublishAsync(tags: [$"{word}-1"])}";
        var answer = await SendAsync(author, plan, HttpMethod.Patch, path, new { tags = new[] { $"{word}-2" } });

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That((await Anonymous.GetAsync(path))["tags"].Texts(), Is.EqualTo([$"{word}-2"]));
    }

    [Test]
    public async Task An_article_is_deleted_and_not_found_missing([ValueSource(nameof(Plans))] Moment[] plan)
    {
        var author = await SignUpAsync();
        var path = $"/article/{await author.PublishAsync(tags: [Unique.Word()])}";
        (await SendAsync(author, plan, HttpMethod.Delete, path, null)).ShouldBe(HttpStatusCode.NoContent);
        (await Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_comment_is_hidden_and_not_found_missing([ValueSource(nameof(Plans))] Moment[] plan)
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
    public async Task A_password_and_an_email_are_changed_though_the_current_password_is_another_by_then([ValueSource(nameof(Plans))] Moment[] plan)
    {
        var (member, email, password) = (await SignUpAsync(), Unique.Email(), "another password");
        var answer = await SendAsync(
            member, plan, HttpMethod.Patch, "/user/profile", new { email, password, currentPassword = Member.Password });

        answer.ShouldBe(HttpStatusCode.OK);
        (await Anonymous.PostAsync("/user/sign-in", new { email, password })).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Sample_data_is_added_once()
    {
        await WithServiceAsync<SampleDataSeeder, bool>(async sampleData =>
        {
            // Once with the users; then, as a second look finds nothing to save, with the tags and with the articles.
            await faults.MeetAsync(
                [Moment.Committed, Moment.Save, Moment.Committed, Moment.Save, Moment.Committed],
                () => sampleData.AddAsync(2, 2, new Progress<SeedProgress>(), CancellationToken.None));
            return true;
        });
        Assert.That(await CountAsync(context => context.Users.Where(user => user.FullName.StartsWith("User "))), Is.EqualTo(2));
        Assert.That(await CountAsync(context => context.Articles.Where(article => article.Title.StartsWith("Article "))), Is.EqualTo(2));
    }

    [Test]
    public async Task A_connection_that_is_lost_again_and_again_is_given_up_and_leaves_nothing()
    {
        var (author, title) = (await SignUpAsync(), Unique.Word());
        var answer = await SendAsync(
            author,
            [Moment.Saved, Moment.Saved, Moment.Saved, Moment.Saved],
            HttpMethod.Post,
            "/article",
            new { title, text = "some text" });

        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        (await Anonymous.GetAsync($"/article/{title}")).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    protected override void ConfigureServices(IServiceCollection services) => faults.AddTo(services);

    private Task<Answer> SendAsync(Visitor visitor, Moment[] plan, HttpMethod method, string path, object? body) =>
        faults.MeetAsync(
            plan,
            header => visitor.SendAsync(method, path, body is null ? null : JsonContent.Create(body, body.GetType()), header));

    private Task<int> CountAsync<T>(Func<BlogDbContext, IQueryable<T>> select) =>
        WithServiceAsync<BlogDbContext, int>(context => select(context).CountAsync());
}
