using System.Net;
using System.Reflection;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Sqlite.Migrations;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.Schema;

/// <summary>A database from before there were drafts, with articles, tags, comments and favorites.</summary>
public sealed class ExistingArticleTests
{
    private const string LastMigrationBefore = "Accounts";

    // The second article is on its third version; one comment is deleted.
    private const string ArticlesSql = """
        INSERT INTO Articles (
            Id, Slug, Title, NormalizedTitle, Description, Text, AuthorId, TagNames, PublishedAt, Version,
            CommentCount, FavoriteCount, CreatedAt, UpdatedAt)
        VALUES
            (1, 'first-title', 'First title', 'first title', 'about horses', 'a *text*', 1,
                'C#' || char(31) || 'SQL', '2026-01-01 00:00:00.1234567', 1, 2, 1,
                '2026-01-01 00:00:00.1234567', '2026-01-01 00:00:00.1234567'),
            (2, 'заголовок', 'Заголовок', 'заголовок', 'about cows', 'another text', 1, 'SQL',
                '2026-02-01 00:00:00', 3, 0, 0, '2026-02-01 00:00:00', '2026-03-01 00:00:00');
        INSERT INTO Tags (Id, Name, NormalizedName, ArticleCount, CreatedAt, UpdatedAt)
        VALUES
            (1, 'C#', 'c#', 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
            (2, 'SQL', 'sql', 2, '2026-01-01 00:00:00', '2026-01-01 00:00:00');
        INSERT INTO ArticleTags (ArticleId, TagId, PublishedAt)
        VALUES
            (1, 1, '2026-01-01 00:00:00.1234567'),
            (1, 2, '2026-01-01 00:00:00.1234567'),
            (2, 2, '2026-02-01 00:00:00');
        INSERT INTO Comments (Id, Text, ArticleId, AuthorId, DeletedAt, CreatedAt, UpdatedAt)
        VALUES
            (1, 'first', 1, 1, NULL, '2026-01-02 00:00:00', '2026-01-02 00:00:00'),
            (2, 'gone', 1, 1, '2026-01-04 00:00:00', '2026-01-03 00:00:00', '2026-01-04 00:00:00'),
            (3, 'last', 1, 1, NULL, '2026-01-05 00:00:00', '2026-01-05 00:00:00');
        INSERT INTO Favorites (UserId, ArticleId, PublishedAt) VALUES (1, 1, '2026-01-01 00:00:00.1234567');
        """;

    [Test]
    public async Task Stay_published_and_are_rendered_found_and_changed()
    {
        using var folder = new SqliteTestFolder();
        await CreateEarlierVersionAsync(folder);
        await using var application = new BlogApplication(folder.Database);
        await application.WaitUntilReadyAsync();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = application.Address };
        var anonymous = new Visitor(client);
        var signedIn = await anonymous.PostAsync(
            "/user/sign-in", new { email = "jane@example.com", password = Member.Password });
        var jane = new Visitor(client, signedIn.ShouldBe(HttpStatusCode.OK)["token"].GetString());

        var first = (await anonymous.GetAsync("/article/first-title")).ShouldBe(HttpStatusCode.OK);
        first.Json.ShouldBeArticle();
        Assert.Multiple(async () =>
        {
            Assert.That(first["publishedAt"].GetString(), Is.EqualTo("2026-01-01T00:00:00.123Z"));
            Assert.That(first["publishedAt"].GetString(), Is.EqualTo(first["createdAt"].GetString()));
            Assert.That(first["updatedAt"].GetString(), Is.EqualTo(first["createdAt"].GetString()));
            Assert.That(first["status"].GetString(), Is.EqualTo("published"));
            Assert.That(first["text"].GetString(), Is.EqualTo("a *text*"));
            Assert.That(first["html"].GetString(), Does.StartWith("<p>").And.Contain("text"));
            Assert.That(first["readingMinutes"].GetInt32(), Is.EqualTo(1));
            Assert.That(first["tags"].Texts(), Is.EqualTo((string[])["C#", "SQL"]));
            Assert.That(first["totalComments"].GetInt32(), Is.EqualTo(2));
            Assert.That(first["favorites"].GetInt32(), Is.EqualTo(1));
            Assert.That(first["comments"].Texts("text"), Is.EqualTo((string[])["first", "last"]));
            Assert.That(first["comments"].Texts("html"), Has.All.StartWith("<p>"));
            Assert.That((await jane.GetAsync("/article/first-title/revision"))["total"].GetInt32(), Is.Zero);
            Assert.That(await SlugsAsync(anonymous, ""), Is.EqualTo((string[])["заголовок", "first-title"]));
            Assert.That(await SlugsAsync(anonymous, "tag=sql&sort=publishedAt"), Is.EqualTo(
                (string[])["first-title", "заголовок"]));
            Assert.That(await SlugsAsync(anonymous, "favorited=jane"), Is.EqualTo((string[])["first-title"]));
            Assert.That(await SlugsAsync(anonymous, "q=cows"), Is.EqualTo((string[])["заголовок"]));
            Assert.That((await anonymous.GetAsync("/author/jane"))["articles"].GetInt32(), Is.EqualTo(2));
            Assert.That(folder.Execute("PRAGMA foreign_key_check"), Is.Empty);
            Assert.That(folder.Execute("PRAGMA integrity_check"), Is.EqualTo("ok"));
        });

        var changed = await jane.PatchAsync(
            $"/article/{Uri.EscapeDataString("заголовок")}",
            new { text = "about sheep", slug = "second-title", tags = new[] { "SQL" }, publishedAt = (DateTime?)null });
        changed.ShouldBe(HttpStatusCode.OK);
        Assert.That(changed["html"].GetString(), Is.EqualTo("<p>about sheep</p>").Or.EqualTo("<p>about sheep</p>\n"));
        Assert.Multiple(async () =>
        {
            Assert.That(folder.Execute("SELECT Version FROM Articles WHERE Id = 2"), Is.EqualTo("4"));
            Assert.That(await SlugsAsync(anonymous, "q=sheep"), Is.Empty);
            Assert.That(await SlugsAsync(anonymous, "tag=sql"), Is.EqualTo((string[])["first-title"]));
            Assert.That(
                (await jane.GetAsync("/user/article?q=sheep"))["items"].Texts("slug"),
                Is.EqualTo((string[])["second-title"]));
            Assert.That(folder.Execute("SELECT ArticleCount FROM Tags WHERE Id = 2"), Is.EqualTo("1"));
        });
        (await jane.PatchAsync("/article/second-title", new { slug = "first-title" }))
            .ShouldBeProblem(HttpStatusCode.Conflict);
        var moved = await jane.GetAsync($"/article/{Uri.EscapeDataString("заголовок")}");
        Assert.That(moved.Headers["Location"], Is.EqualTo("/article/second-title"));
        var reply = await jane.PostAsync("/article/first-title/comment", new { text = "a reply", replyTo = 1 });
        Assert.That(reply.ShouldBe(HttpStatusCode.Created)["replyTo"].GetInt32(), Is.EqualTo(1));
        (await jane.DeleteAsync("/article/first-title")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(folder.Execute("SELECT COUNT(*) FROM Comments"), Is.EqualTo("0"));
    }

    [Test]
    public async Task Are_migrated_in_one_transaction()
    {
        using var folder = new SqliteTestFolder();
        await using var services = folder.CreateServices();
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var assembly = context.GetService<IMigrationsAssembly>();
        var migration = assembly.CreateMigration(
            typeof(Publishing).GetTypeInfo(), context.Database.ProviderName!);
        var commands = context.GetService<IMigrationsSqlGenerator>()
            .Generate(migration.UpOperations, migration.TargetModel);
        Assert.That(commands, Has.Count.AtLeast(20));
        Assert.That(commands.Where(command => command.TransactionSuppressed).Select(command => command.CommandText),
            Is.Empty);
    }

    private static async Task<IReadOnlyList<string>> SlugsAsync(Visitor visitor, string query) =>
        (await visitor.GetAsync($"/article?{query}")).ShouldBe(HttpStatusCode.OK)["items"].Texts("slug");

    private static async Task CreateEarlierVersionAsync(SqliteTestFolder folder)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.DatabaseFile)!);
        await File.WriteAllBytesAsync(folder.DatabaseFile, []);
        await using var services = folder.CreateServices();
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        await context.GetService<IMigrator>().MigrateAsync(LastMigrationBefore);
        var hash = await scope.ServiceProvider.GetRequiredService<IPasswordHasher>()
            .HashAsync(Member.Password, CancellationToken.None);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO Users (
                Id, FullName, Email, Username, NormalizedUsername, PasswordHash, SecurityStamp, Bio, Version,
                EmailConfirmed, IsBlocked, Role, CreatedAt, UpdatedAt)
            VALUES (
                1, 'Jane Doe', 'jane@example.com', 'jane', 'jane', {hash}, '0123456789abcdef0123456789abcdef', '', 1,
                0, 0, 0, '2026-01-01 00:00:00', '2026-01-01 00:00:00')
            """);
        await context.Database.ExecuteSqlRawAsync(ArticlesSql);
    }
}
