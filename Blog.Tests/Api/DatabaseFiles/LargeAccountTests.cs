using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Users who have written more than fits into the memory of the published program.</summary>
[Category(BlogProcess.PublishedCategory)]
[Platform("Linux", Reason = "The memory of a process is read from /proc.")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LargeAccountTests : IDisposable
{
    private const int Articles = 5_000;
    private const int TextLength = 100_000;
    private const int MaxMegabytes = 400;

    private static readonly TimeSpan MaxExportTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxLeavingTime = TimeSpan.FromSeconds(10);

    private readonly SqliteTestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SetUp]
    public async Task RequirePublishedProgram()
    {
        BlogProcess.RequirePublishedProgram();
        await folder.CreateDatabaseAsync();
    }

    [Test]
    public async Task An_export_of_half_a_gigabyte_does_not_fill_the_memory()
    {
        await using var server = await BlogServer.StartAsync(folder.Folder);
        var member = await Member.SignUpAsync(server.Client);
        AddArticles(member.Id, Articles, TextLength);

        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/user/export");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", member.Token);
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await using var stream = await response.Content.ReadAsStreamAsync();
        var (bytes, texts) = await CountTextsAsync(stream);
        var (elapsed, megabytes) = (Stopwatch.GetElapsedTime(start), ReadPeakMegabytes(server.ProcessId));
        await TestContext.Out.WriteLineAsync(
            $"{bytes / 1_000_000} MB in {elapsed.TotalSeconds:0.0} s, with at most {megabytes} MB of memory");
        Assert.Multiple(() =>
        {
            Assert.That(texts, Is.EqualTo(Articles));
            Assert.That(megabytes, Is.LessThan(MaxMegabytes));
            Assert.That(elapsed, Is.LessThan(MaxExportTime));
        });
    }

    [Test]
    public async Task Somebody_with_a_thousand_articles_and_ten_thousand_comments_leaves_within_the_request()
    {
        await using var server = await BlogServer.StartAsync(folder.Folder);
        var (leaver, other) = (await Member.SignUpAsync(server.Client), await Member.SignUpAsync(server.Client));
        await leaver.PublishAsync(tags: ["horses"]);
        AddArticles(leaver.Id, 1_000, textLength: 5_000);
        AddArticles(other.Id, 1_000, textLength: 5_000);
        AddComments(leaver.Id, 5);
        AddComments(other.Id, 20);
        folder.Execute("""
            INSERT INTO ArticleSearch (rowid, Title, Description, TagNames, Text)
            SELECT Id, Title, Description, TagNames, Text FROM Articles WHERE Title = 'a title';
            INSERT INTO ArticleTags (ArticleId, TagId, PublishedAt)
            SELECT Articles.Id, Tags.Id, PublishedAt FROM Articles, Tags WHERE Title = 'a title';
            INSERT INTO Favorites (ArticleId, UserId, PublishedAt)
            SELECT Articles.Id, Users.Id, PublishedAt FROM Articles, Users;
            UPDATE Tags SET ArticleCount = (SELECT COUNT(*) FROM ArticleTags WHERE TagId = Tags.Id);
            UPDATE Articles SET
                CommentCount = (SELECT COUNT(*) FROM Comments WHERE ArticleId = Articles.Id),
                FavoriteCount = (SELECT COUNT(*) FROM Favorites WHERE ArticleId = Articles.Id)
            """);

        var start = Stopwatch.GetTimestamp();
        (await leaver.PostAsync("/user/deletion", new { password = Member.Password }))
            .ShouldBe(HttpStatusCode.NoContent);
        var elapsed = Stopwatch.GetElapsedTime(start);
        await TestContext.Out.WriteLineAsync($"{elapsed.TotalSeconds:0.00} s");
        Assert.Multiple(() =>
        {
            Assert.That(elapsed, Is.LessThan(MaxLeavingTime));
            Assert.That(Count($"Articles WHERE AuthorId = {leaver.Id}"), Is.Zero);
            Assert.That(Count("Articles WHERE CommentCount <> 20 OR FavoriteCount <> 1"), Is.Zero);
            Assert.That(Count("Tags WHERE ArticleCount <> 1000"), Is.Zero);
            Assert.That(Count("Comments"), Is.EqualTo(20_000));
            Assert.That(Count("ArticleTags"), Is.EqualTo(1_000));
            Assert.That(Count("pragma_foreign_key_check"), Is.Zero);
        });
    }

    /// <summary>Reads JSON piece by piece, and fails where it is not valid or has no end.</summary>
    /// <returns>The number of bytes, and of texts of the full length.</returns>
    private static async Task<(long Bytes, int Texts)> CountTextsAsync(Stream stream)
    {
        var buffer = new byte[2 * TextLength];
        var (bytes, texts, filled, state) = (0L, 0, 0, default(JsonReaderState));
        int count;
        do
        {
            count = await stream.ReadAsync(buffer.AsMemory(filled));
            bytes += count;
            filled += count;
            var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), isFinalBlock: count == 0, state);
            while (reader.Read())
            {
                texts += reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length == TextLength ? 1 : 0;
            }

            state = reader.CurrentState;
            buffer.AsSpan((int)reader.BytesConsumed, filled -= (int)reader.BytesConsumed).CopyTo(buffer);
        }
        while (count > 0);
        return (bytes, texts);
    }

    private static int ReadPeakMegabytes(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").Single(
            line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return int.Parse(line.Split(' ')[^2], CultureInfo.InvariantCulture) / 1024;
    }

    private int Count(string rows) =>
        int.Parse(folder.Execute($"SELECT COUNT(*) FROM {rows}"), CultureInfo.InvariantCulture);

    // Without the trigger of the search, whose function belongs to the program.
    private void AddArticles(int authorId, int count, int textLength)
    {
        var trigger = folder.Execute("SELECT sql FROM sqlite_schema WHERE name = 'ArticleSearch_Insert'");
        folder.Execute($"""
            PRAGMA synchronous = OFF;
            BEGIN IMMEDIATE;
            DROP TRIGGER ArticleSearch_Insert;
            WITH RECURSIVE Numbers (Number) AS (
                SELECT 1 UNION ALL SELECT Number + 1 FROM Numbers WHERE Number < {count})
            INSERT INTO Articles (
                Slug, Title, NormalizedTitle, Description, Text, AuthorId, TagNames, PublishedAt, Version,
                CommentCount, FavoriteCount, CreatedAt, UpdatedAt)
            SELECT
                '{authorId}-' || Number, 'a title', 'a title', 'a text',
                replace(hex(randomblob({textLength / 2})), '0', ' '), {authorId}, '', '2026-01-01 00:00:00', 1, 0, 0,
                '2026-01-01 00:00:00', '2026-01-01 00:00:00'
            FROM Numbers;
            {trigger};
            COMMIT
            """);
    }

    private void AddComments(int authorId, int countPerArticle) => folder.Execute($"""
        WITH RECURSIVE Numbers (Number) AS (
            SELECT 1 UNION ALL SELECT Number + 1 FROM Numbers WHERE Number < {countPerArticle})
        INSERT INTO Comments (Text, ArticleId, AuthorId, CreatedAt, UpdatedAt)
        SELECT 'a comment', Id, {authorId}, '2026-01-01 00:00:00', '2026-01-01 00:00:00'
        FROM Articles, Numbers WHERE Title = 'a title'
        """);
}
