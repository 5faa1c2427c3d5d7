using System.Net;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.Schema;

/// <summary>A database from before there were sessions and roles.</summary>
public sealed class ExistingUserTests
{
    private const string Email = "jane@example.com";
    private const string FirstMigration = "Initial";

    [Test]
    public async Task Keep_their_articles_and_sign_in_as_unconfirmed_authors()
    {
        using var folder = new SqliteTestFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(folder.DatabaseFile)!);
        await File.WriteAllBytesAsync(folder.DatabaseFile, []);
        await using (var services = folder.CreateServices())
        {
            await using var scope = services.CreateAsyncScope();
            await AddUserAsync(
                scope.ServiceProvider.GetRequiredService<BlogDbContext>(),
                await HashAsync(scope.ServiceProvider));
        }

        await using var application = new BlogApplication(folder.Database);
        await application.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = application.Address };
        var anonymous = new Visitor(client);
        var signedIn = await anonymous.PostAsync("/user/sign-in", new { email = Email, password = Member.Password });
        var jane = new Visitor(client, signedIn.ShouldBe(HttpStatusCode.OK)["token"].GetString());
        var export = (await jane.GetAsync("/user/export")).ShouldBe(HttpStatusCode.OK);
        Assert.Multiple(async () =>
        {
            Assert.That(signedIn["role"].GetString(), Is.EqualTo("author"));
            Assert.That(signedIn["emailConfirmed"].GetBoolean(), Is.False);
            Assert.That(folder.Execute("SELECT IsBlocked FROM Users"), Is.EqualTo("0"));
            Assert.That((await jane.GetAsync("/user/session"))["total"].GetInt32(), Is.EqualTo(1));
            Assert.That(export["articles"].Texts("slug"), Is.EqualTo((string[])["a-title"]));
            Assert.That((await anonymous.GetAsync("/article?q=horses"))["total"].GetInt32(), Is.EqualTo(1));
        });

        (await jane.PostAsync("/article", new { title = "another", text = "a text", tags = Array.Empty<string>() }))
            .ShouldBe(HttpStatusCode.Created);
        (await jane.PostAsync("/user/sign-out", "")).ShouldBe(HttpStatusCode.NoContent);
        (await jane.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    private static Task<string> HashAsync(IServiceProvider services) =>
        services.GetRequiredService<IPasswordHasher>().HashAsync(Member.Password, CancellationToken.None);

    private static async Task AddUserAsync(BlogDbContext context, string hash)
    {
        await context.GetService<IMigrator>().MigrateAsync(FirstMigration);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO Users (
                Id, FullName, Email, Username, NormalizedUsername, PasswordHash, SecurityStamp, Bio, Version,
                CreatedAt, UpdatedAt)
            VALUES (
                1, 'Jane Doe', {Email}, 'jane', 'jane', {hash}, '0123456789abcdef0123456789abcdef', '', 1,
                '2026-01-01 00:00:00', '2026-01-01 00:00:00');
            INSERT INTO Articles (
                Slug, Title, NormalizedTitle, Description, Text, AuthorId, TagNames, PublishedAt, Version,
                CommentCount, FavoriteCount, CreatedAt, UpdatedAt)
            VALUES (
                'a-title', 'a title', 'a title', 'about horses', 'a text', 1, '', '2026-01-01 00:00:00', 1, 0, 0,
                '2026-01-01 00:00:00', '2026-01-01 00:00:00')
            """);
    }
}
