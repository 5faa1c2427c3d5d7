using System.Collections.Concurrent;
using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>
/// Ends the published program under concurrent writes and compares what it acknowledged with the tables. Each round
/// takes seconds of processor time, so only <c>.ci/run</c>, which publishes the program, runs these tests.
/// </summary>
[Category(BlogProcess.PublishedCategory)]
[Platform(Exclude = "Win", Reason = "Windows has no signals.")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CrashTests : IDisposable
{
    private const int Writers = 8;
    private const int WritesPerRound = 200;

    private const int Rounds = 5;

    private readonly SqliteTestFolder folder = new();
    private readonly ConcurrentBag<string> articles = [];
    private readonly ConcurrentBag<int> comments = [];
    private readonly ConcurrentBag<string> favorites = [];

    private int WriteCount => articles.Count + comments.Count + favorites.Count;

    public void Dispose() => folder.Dispose();

    [SetUp]
    public void RequirePublishedProgram() => BlogProcess.RequirePublishedProgram();

    [Test]
    public async Task A_killed_program_has_saved_all_that_it_acknowledged()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using (var server = await BlogServer.StartAsync(folder.Folder))
            {
                await AssertTagsAreCountedAsync(server);
                await WriteUntilAsync(server, () => server.KillAsync());
            }

            AssertAcknowledgedIsSaved();
        }
    }

    [Test]
    public async Task A_program_that_is_asked_to_end_answers_the_writes_that_it_saves()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using (var server = await BlogServer.StartAsync(folder.Folder))
            {
                await AssertTagsAreCountedAsync(server);
                await WriteUntilAsync(
                    server, async () => Assert.That(await server.StopAsync(), Is.Zero, "The exit code."));
            }

            Assert.That(folder.FileNames, Has.None.Contains("-wal").And.None.Contains("-shm"));
            AssertAcknowledgedIsSaved();
            Assert.Multiple(() =>
            {
                Assert.That(folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo($"{articles.Count}"));
                Assert.That(folder.Execute("SELECT COUNT(*) FROM Comments"), Is.EqualTo($"{comments.Count}"));
                Assert.That(folder.Execute("SELECT COUNT(*) FROM Favorites"), Is.EqualTo($"{favorites.Count}"));
            });
        }
    }

    /// <summary>Writes concurrently, and ends the program in the middle of it.</summary>
    private async Task WriteUntilAsync(BlogServer server, Func<Task> endAsync)
    {
        var member = await Member.SignUpAsync(server.Client);
        var enough = new TaskCompletionSource();
        var goal = WriteCount + WritesPerRound;
        var writers = Enumerable.Range(0, Writers).Select(_ => WriteAsync(member, () =>
        {
            if (WriteCount >= goal)
            {
                enough.TrySetResult();
            }
        })).ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(writers));
        Assert.That(WriteCount, Is.GreaterThanOrEqualTo(goal), "The program must be writing when it ends.");
        await endAsync();
        await Task.WhenAll(writers);
    }

    private async Task WriteAsync(Member member, Action acknowledged)
    {
        try
        {
            while (true)
            {
                var title = $"title {Unique.Word()}";
                string[] tags = ["a", "b"];
                var created = await member.PostAsync("/article", new { title, text = "text", tags });
                if (!TryAdd(created, HttpStatusCode.Created, () => articles.Add(created["slug"].GetString()!)))
                {
                    return;
                }

                var slug = created["slug"].GetString()!;
                var comment = await member.PostAsync($"/article/{slug}/comment", new { text = "a comment" });
                if (!TryAdd(comment, HttpStatusCode.Created, () => comments.Add(comment["id"].GetInt32())))
                {
                    return;
                }

                var favorite = await member.PutAsync($"/article/{slug}/favorite");
                if (!TryAdd(favorite, HttpStatusCode.OK, () => favorites.Add(slug)))
                {
                    return;
                }

                acknowledged();
            }
        }
        catch (HttpRequestException)
        {
            // The program has ended.
        }
    }

    private static bool TryAdd(Answer answer, HttpStatusCode success, Action add)
    {
        if (answer.Status == success)
        {
            add();
            return true;
        }

        answer.ShouldBe(HttpStatusCode.ServiceUnavailable);
        return false;
    }

    private void AssertAcknowledgedIsSaved()
    {
        using var connection = folder.Open();
        string Execute(string sql) => SqliteTestFolder.Execute(connection, sql);

        Execute("CREATE TEMP TABLE Acknowledged (Slug TEXT, CommentId INTEGER, Favorite TEXT)");
        Execute($"INSERT INTO Acknowledged (Slug) VALUES {Values(articles)} RETURNING 1");
        Execute($"INSERT INTO Acknowledged (CommentId) VALUES {Values(comments)} RETURNING 1");
        Execute($"INSERT INTO Acknowledged (Favorite) VALUES {Values(favorites)} RETURNING 1");
        Assert.Multiple(() =>
        {
            AssertNone("Acknowledged WHERE Slug NOT IN (SELECT Slug FROM Articles)");
            AssertNone("Acknowledged WHERE CommentId NOT IN (SELECT Id FROM Comments)");
            AssertNone("""
                Acknowledged WHERE Favorite NOT IN (
                    SELECT Slug FROM Articles JOIN Favorites ON ArticleId = Articles.Id)
                """);
            AssertNone("(SELECT 1 FROM Articles GROUP BY Title HAVING COUNT(*) > 1)");
            AssertNone("""
                Articles WHERE CommentCount <> (
                    SELECT COUNT(*) FROM Comments WHERE ArticleId = Articles.Id AND DeletedAt IS NULL)
                """);
            AssertNone("""
                Articles WHERE FavoriteCount <> (SELECT COUNT(*) FROM Favorites WHERE ArticleId = Articles.Id)
                """);
            Assert.That(Execute("PRAGMA integrity_check"), Is.EqualTo("ok"));
            Assert.That(Execute("SELECT COUNT(*) FROM pragma_foreign_key_check"), Is.EqualTo("0"));
        });

        void AssertNone(string rows) => Assert.That(Execute($"SELECT COUNT(*) FROM {rows}"), Is.EqualTo("0"), rows);
    }

    private static string Values<T>(IEnumerable<T> values) => string.Join(',', values.Select(value => $"('{value}')"));

    /// <summary>Compares the counts of tags, which a restarted program shows, with the rows.</summary>
    private async Task AssertTagsAreCountedAsync(BlogServer server)
    {
        foreach (var tag in (await server.Anonymous.GetAsync("/tag"))["items"].EnumerateArray())
        {
            var rows = folder.Execute($"""
                SELECT COUNT(*) FROM ArticleTags JOIN Tags ON TagId = Tags.Id
                WHERE Name = '{tag.GetProperty("name")}'
                """);
            Assert.That($"{tag.GetProperty("articles")}", Is.EqualTo(rows));
        }
    }
}
