using Blog.Domain.Articles;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Persistence;

/// <summary>A database of the first version, with rows in it, brought up to date.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ExistingRowsTests
{
    private static readonly string[] FullNames =
    [
        "Foo Bar", "foo bar", "Foo Bar 2", "FOO  BAR", "Jérôme Müller-Lüdenscheidt", "O'Brien, Pat", "Ünï", "Юрий", "🦄", "User", "-",
        new string('x', 99) + "y", new string('x', 100), "x y " + new string('z', 26) + " end",
    ];

    private TestDatabase database = null!;
    private SqliteBlogDbContext context = null!;

    [OneTimeSetUp]
    public async Task Migrate()
    {
        database = await new SqliteTestEngine().CreateDatabaseAsync();
        context = new(new DbContextOptionsBuilder<SqliteBlogDbContext>().UseSqlite(database.ConnectionString).Options);
        var migrator = context.GetService<IMigrator>();
        await migrator.MigrateAsync("Initial");
        foreach (var (index, name) in FullNames.Index())
        {
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO Users (FullName, Email, Bio, SecurityStamp, PasswordHash, CreatedAt, UpdatedAt, Social) VALUES ({name}, {$"{index}@example.com"}, '', 'stamp', 'hash', '2026-01-01', '2026-01-01', '{{\"Facebook\":null,\"Linkedin\":\"foo\",\"Twitter\":\"@f\\u00FC\"}}')");
        }

        await context.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Articles (Slug, Title, Description, Text, AuthorId, CreatedAt, UpdatedAt) VALUES
                ('tagged', 'A Title', 'd', 'a text of old', 1, '2026-01-02 03:04:05.1234567', '2026-01-03'),
                ('bare', 'Bare', 'd', 'another', 2, '2026-01-02', '2026-01-03');
            INSERT INTO Tags (Name, NormalizedName, CreatedAt, UpdatedAt) VALUES
                ('Zebra', 'zebra', '2026-01-01', '2026-01-01'), ('apple', 'apple', '2026-01-01', '2026-01-01');
            INSERT INTO ArticleTags (ArticleId, TagId) VALUES (1, 1), (1, 2);
            INSERT INTO Comments (Text, ArticleId, AuthorId, CreatedAt, UpdatedAt, DeletedAt) VALUES
                ('seen', 1, 1, '2026-01-01', '2026-01-01', NULL), ('hidden', 1, 1, '2026-01-01', '2026-01-01', '2026-01-02');
            """);
        await migrator.MigrateAsync();
    }

    [OneTimeTearDown]
    public async Task Erase()
    {
        await context.DisposeAsync();
        await database.DisposeAsync();
    }

    [Test]
    public async Task Users_get_usernames_of_their_names()
    {
        var usernames = await context.Users.OrderBy(user => user.Id).Select(user => user.Username).ToListAsync();
        Assert.That(usernames, Is.EqualTo((string[])
        [
            "foo-bar", "foo-bar-2", "foo-bar-2-3", "foo-bar-3", "jerome-mullerludenscheidt", "obrien-pat", "uni", "user", "user-2", "user-3",
            "user-4", new string('x', 30), $"{new string('x', 30)}-2", $"x-y-{new string('z', 26)}",
        ]));
    }

    [Test]
    public async Task Usernames_are_such_as_the_domain_takes()
    {
        await using var own = new SqliteBlogDbContext(
            new DbContextOptionsBuilder<SqliteBlogDbContext>().UseSqlite(database.ConnectionString).Options);
        var users = await own.Users.AsNoTracking().ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(users.Select(user => user.Username), Has.All.Matches<string>(Username.IsValid));
            Assert.That(users.Select(user => user.NormalizedUsername), Is.EqualTo(users.Select(user => Username.Normalize(user.Username))));
            Assert.That(users.Select(user => user.Image), Is.All.Null);
            Assert.That(users.Select(user => user.Social), Is.All.EqualTo(new Social("@fü", null, "foo")));
        });
    }

    [Test]
    public async Task Articles_know_their_tags_and_comments_and_are_found()
    {
        await using var own = new SqliteBlogDbContext(
            new DbContextOptionsBuilder<SqliteBlogDbContext>().UseSqlite(database.ConnectionString).Options);
        var articles = await own.Articles.AsNoTracking().OrderBy(article => article.Id).ToListAsync();
        var hits = await own.Search(["OLD", "zebra"]).Select(hit => hit.ArticleId).ToListAsync();
        var dates = await own.ArticleTags.Select(articleTag => articleTag.PublishedAt).ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(articles.Select(article => article.NormalizedTitle), Is.EqualTo((string[])["a title", "bare"]));
            Assert.That(articles.Select(article => article.CommentCount), Is.EqualTo((int[])[1, 0]));
            Assert.That(Article.SplitTagNames(articles[0].TagNames), Is.EqualTo((string[])["apple", "Zebra"]));
            Assert.That(articles[1].TagNames, Is.Empty);
            Assert.That(dates, Is.All.EqualTo(articles[0].CreatedAt));
            Assert.That(hits, Is.EqualTo([articles[0].Id]));
        });
    }

    [Test]
    public async Task The_migration_can_be_taken_back()
    {
        await using var other = await new SqliteTestEngine().CreateDatabaseAsync();
        await using var own = new SqliteBlogDbContext(
            new DbContextOptionsBuilder<SqliteBlogDbContext>().UseSqlite(other.ConnectionString).Options);
        var migrator = own.GetService<IMigrator>();
        await migrator.MigrateAsync();
        await migrator.MigrateAsync("Initial");
        await migrator.MigrateAsync();
        Assert.That(await own.Database.GetPendingMigrationsAsync(), Is.Empty);
    }
}
