using System.Net;
using Blog.Api.Contracts.Exports;
using Blog.Domain.Articles;
using Blog.Domain.Exports;
using Blog.Domain.Idempotency;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Repositories;
using Blog.Tests.Api.Idempotency;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Accounts;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ExportTests(TestEngine engine) : ApiTests(engine)
{
    private const string Path = "/user/export";
    private const string Cause = "the disk was pulled out";
    private const string BrokenName = "Broken Export";

    private readonly DataReaderCounter readers = new();

    [Test]
    public async Task Has_everything_in_this_order_and_nothing_of_others()
    {
        var (member, other) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(fullName: Unique.Word()));
        var (own, foreign) = (await member.PublishAsync(tags: ["b", "a"]), await other.PublishAsync());
        await other.CommentAsync(own, "not mine");
        var deleted = await member.CommentAsync(own, "deleted");
        (await member.DeleteAsync($"/article/{own}/comment/{deleted}")).ShouldBe(HttpStatusCode.NoContent);
        await member.CommentAsync(foreign, "mine");
        await member.PutAsync($"/article/{foreign}/favorite");
        await member.PutAsync($"/author/{await other.GetUsernameAsync()}/follow");
        await other.PutAsync($"/article/{own}/favorite");

        var export = (await member.GetAsync(Path)).ShouldBe(HttpStatusCode.OK);
        Assert.That(
            export.Json.EnumerateObject().Select(property => property.Name),
            Is.EqualTo((string[])
                ["exportedAt", "user", "sessions", "articles", "comments", "favorites", "following", "responses"]));
        var article = (await member.GetAsync($"/article/{own}")).Json;
        var comment = (await member.GetAsync($"/article/{foreign}/comment"))["items"][0];
        Assert.Multiple(async () =>
        {
            Assert.That(export["exportedAt"].GetDateTime(), Is.EqualTo(DateTime.UtcNow).Within(1).Minutes);
            Assert.That(export["user"].GetRawText(), Is.EqualTo((await member.GetAsync("/user/profile")).Body));
            Assert.That(
                export["sessions"].GetRawText(),
                Is.EqualTo((await member.GetAsync("/user/session"))["items"].GetRawText()));
            Assert.That(
                export["articles"].EnumerateArray().Single().EnumerateObject().Select(property => $"{property}"),
                Is.EqualTo(article.EnumerateObject()
                    .Where(property => property.Name is not ("html" or "comments"))
                    .Select(property => $"{property}")
                    .Append("\"formerSlugs\":[]")
                    .Append("\"revisions\":[]")));
            Assert.That(
                export["comments"].EnumerateArray().Single().EnumerateObject().Select(property => $"{property}"),
                Is.EqualTo(comment.EnumerateObject()
                    .Select(property => $"{property}")
                    .Append($"\"slug\":\"{foreign}\"")));
            Assert.That(export["favorites"].Texts(), Is.EqualTo((string[])[foreign]));
            Assert.That(export["following"].Texts(), Is.EqualTo((string[])[await other.GetUsernameAsync()]));
        });
    }

    [Test]
    public async Task Somebody_who_has_written_nothing_gets_empty_lists()
    {
        var export = (await (await SignUpAsync(fullName: Unique.Word())).GetAsync(Path)).ShouldBe(HttpStatusCode.OK);
        foreach (var list in (string[])["articles", "comments", "favorites", "following", "responses"])
        {
            Assert.That(export[list].GetArrayLength(), Is.Zero, list);
        }
    }

    [Test]
    public async Task Has_each_item_once_also_where_many_pages_were_written_at_the_same_time()
    {
        var (member, other) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(fullName: Unique.Word()));
        var slugs = Enumerable.Range(0, (2 * ExportService.ArticlePageSize) + 3).Select(_ => Unique.Word()).ToList();
        await SaveAsync(slugs.Select(slug => NewArticle(member.Id, slug)));
        var commented = (await other.GetAsync($"/article/{await other.PublishAsync()}"))["id"].GetInt32();
        var texts = Enumerable.Range(0, 2 * ExportService.CommentPageSize).Select(number => $"{number}").ToList();
        await SaveAsync(texts.Select(text => new Comment(commented, member.Id, text, $"<p>{text}</p>")));

        var export = await member.GetAsync(Path);
        Assert.That(export["articles"].Texts("slug"), Is.EquivalentTo(slugs));
        Assert.That(export["articles"].Ids(), Is.Ordered);
        Assert.That(export["comments"].Texts("text"), Is.EqualTo(texts));
    }

    [Test]
    public async Task Has_the_responses_that_are_kept()
    {
        var (member, other) = (await SignUpAsync(), await SignUpAsync());
        await other.PostWithKeyAsync("/article", new { title = Unique.Word(), text = "t" }, "not mine");
        var slug = await member.PublishAsync();
        List<(string Key, Answer Answer)> sent = [];
        foreach (var number in Enumerable.Range(0, ExportService.ResponsePageSize + 1))
        {
            var answer = await member.PostWithKeyAsync($"/article/{slug}/comment", new { text = "水" }, $"{number}");
            sent.Add(($"{number}", answer.ShouldBe(HttpStatusCode.Created)));
        }

        var responses = (await member.GetAsync(Path))["responses"];
        Assert.Multiple(() =>
        {
            Assert.That(responses.Texts("key"), Is.EqualTo(sent.Select(each => each.Key)));
            Assert.That(responses.Texts("body"), Is.EqualTo(sent.Select(each => each.Answer.Body)));
            Assert.That(responses.Texts("location"), Is.EqualTo(sent.Select(each => each.Answer.Headers["Location"])));
            Assert.That(responses.Texts("operation"), Is.All.EqualTo($"POST /article/{slug}/comment"));
            Assert.That(responses[0].GetProperty("status").GetInt32(), Is.EqualTo(201));
            Assert.That(
                responses[0].GetProperty("createdAt").GetDateTime(), Is.EqualTo(DateTime.UtcNow).Within(1).Minutes);
            Assert.That(
                responses[0].EnumerateObject().Select(property => property.Name),
                Is.EqualTo((string[])["operation", "key", "createdAt", "status", "location", "body"]));
        });
    }

    [Test]
    public async Task Is_a_file_that_nobody_stores()
    {
        var member = await SignUpAsync(fullName: $"Zoë 水 {Unique.Word()}");
        var username = await member.GetUsernameAsync();
        var export = await member.GetAsync(Path);
        Assert.Multiple(() =>
        {
            Assert.That(export.Headers["Content-Type"], Is.EqualTo("application/json; charset=utf-8"));
            Assert.That(export.Headers["Cache-Control"], Does.Contain("no-store"));
            Assert.That(export.Headers, Does.Not.ContainKey("ETag"));
            Assert.That(export.Headers["Content-Disposition"], Is.EqualTo(
                $"attachment; filename=\"blog-{username.Replace('水', '_')}.json\"; "
                + $"filename*=UTF-8''blog-{Uri.EscapeDataString(username)}.json"));
        });
    }

    [TestCase("jane-doe", "attachment; filename=\"blog-jane-doe.json\"")]
    [TestCase("𠮷.x", "attachment; filename=\"blog-_.x.json\"; filename*=UTF-8''blog-%F0%A0%AE%B7.x.json")]
    public void The_name_of_the_file_is_quoted(string username, string header) =>
        Assert.That(ExportResult.CreateDisposition(username).ToString(), Is.EqualTo(header));

    [Test]
    public async Task Head_has_the_headers_only()
    {
        var head = await (await SignUpAsync(fullName: Unique.Word())).SendAsync(HttpMethod.Head, Path, null);
        head.ShouldBe(HttpStatusCode.OK);
        Assert.That(head.Body, Is.Empty);
        Assert.That(head.Headers["Content-Disposition"], Does.StartWith("attachment; "));
    }

    [Test]
    public async Task Needs_a_token() =>
        (await Anonymous.GetAsync(Path)).ShouldBeProblem(HttpStatusCode.Unauthorized);

    [Test]
    public async Task A_failure_ends_the_response_as_incomplete_and_is_logged_once()
    {
        var member = await SignUpAsync(fullName: BrokenName);
        Assert.That(() => member.GetAsync(Path), Throws.InstanceOf<HttpRequestException>());
        Assert.That(() => Application.Log.Errors, Has.One.Contains(Cause).After(10_000, 20));
        Assert.That(Application.Log.Errors, Has.Exactly(1).Items);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task The_database_is_not_kept_busy_between_two_pages()
    {
        var member = await SignUpAsync(fullName: Unique.Word());
        await SaveAsync(Enumerable.Range(0, ExportService.ArticlePageSize + 1)
            .Select(_ => NewArticle(member.Id, Unique.Word())));
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var profile = UserProfile.FromUser(await context.Users.SingleAsync(user => user.Id == member.Id));
        var export = scope.ServiceProvider.GetRequiredService<ExportService>()
            .Begin(new SignedInUser(profile, "", "", DateTime.UtcNow, DateTime.UtcNow));
        readers.Watch(context);
        await foreach (var _ in export.Articles)
        {
            Assert.That((readers.Open, context.Database.CurrentTransaction), Is.EqualTo((0, (object?)null)));
        }

        Assert.That(readers.Opened, Is.EqualTo(2 * 2), "the articles of two pages, and their former slugs");
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ExportRepository>().AddScoped<IExportRepository, BreakingRepository>();
        readers.AddTo(services);
    }

    private static Article NewArticle(int authorId, string title) =>
        new(authorId, Slug.From(title), title, PlainText.Of("a text"), null, []);

    /// <summary>Fails for chosen users after their articles.</summary>
    private sealed class BreakingRepository(ExportRepository repository) : IExportRepository
    {
        public Task<IReadOnlyList<SessionDetails>> ListSessionsAsync(
            SignedInUser user, DateTime now, SessionDetails? after, int limit, CancellationToken cancellationToken) =>
            repository.ListSessionsAsync(user, now, after, limit, cancellationToken);

        public Task<IReadOnlyList<ArticleHistory>> ListArticlesAsync(
            UserProfile author, ArticleDetails? after, int limit, CancellationToken cancellationToken) =>
            repository.ListArticlesAsync(author, after, limit, cancellationToken);

        public Task<IReadOnlyList<RevisionDetails>> ListRevisionsAsync(
            int articleId, int afterNumber, int limit, CancellationToken cancellationToken) =>
            repository.ListRevisionsAsync(articleId, afterNumber, limit, cancellationToken);

        public Task<IReadOnlyList<ExportedComment>> ListCommentsAsync(
            UserProfile author, int afterId, int limit, CancellationToken cancellationToken) =>
            author.FullName == BrokenName
                ? throw new InvalidOperationException(Cause)
                : repository.ListCommentsAsync(author, afterId, limit, cancellationToken);

        public Task<IReadOnlyList<ExportedReference>> ListFavoritesAsync(
            int userId, int afterId, int limit, CancellationToken cancellationToken) =>
            repository.ListFavoritesAsync(userId, afterId, limit, cancellationToken);

        public Task<IReadOnlyList<ExportedReference>> ListFollowedAsync(
            int userId, int afterId, int limit, CancellationToken cancellationToken) =>
            repository.ListFollowedAsync(userId, afterId, limit, cancellationToken);

        public Task<IReadOnlyList<StoredResponse>> ListResponsesAsync(
            int userId, int afterId, int limit, CancellationToken cancellationToken) =>
            repository.ListResponsesAsync(userId, afterId, limit, cancellationToken);
    }
}
