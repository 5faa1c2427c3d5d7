using System.Collections.Concurrent;
using System.Net;
using Blog.Tests.Api.Idempotency;
using Blog.Tests.Support;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>
/// Kills the published program under concurrent requests with an Idempotency-Key, and sends all of them again. Like
/// <see cref="CrashTests"/>, only <c>.ci/run</c> runs it.
/// </summary>
[Category(BlogProcess.PublishedCategory)]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class IdempotencyCrashTests : IDisposable
{
    private const int Writers = 8;
    private const int AnswersPerRound = 120;
    private const int Rounds = 4;

    private readonly SqliteTestFolder folder = new();
    private readonly ConcurrentDictionary<string, SentRequest> sent = [];

    private int answers;
    private Member? member;
    private string slug = "";

    public void Dispose() => folder.Dispose();

    [SetUp]
    public void RequirePublishedProgram() => BlogProcess.RequirePublishedProgram();

    [Test]
    public async Task Requests_that_are_sent_again_after_a_crash_are_executed_once()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            await using var server = await BlogServer.StartAsync(folder.Folder);
            await SignInAsync(server);
            await SendAllAgainAsync();
            if (round < Rounds)
            {
                await SendUntilKilledAsync(server, AnswersPerRound * round);
            }
        }

        var requests = sent.Values.ToList();
        Assert.That(requests.Count(request => !request.WasAnswered), Is.Positive, "The crashes hit no request.");
        using var connection = folder.Open();
        string Count(string rows) => SqliteTestFolder.Execute(connection, $"SELECT COUNT(*) FROM {rows}");
        Assert.Multiple(() =>
        {
            var comments = requests.Count(request => request.Operation.IsComment);
            Assert.That(Count("Comments"), Is.EqualTo($"{comments}"));
            Assert.That(Count("(SELECT DISTINCT Text FROM Comments)"), Is.EqualTo($"{comments}"));
            Assert.That(Count("Articles"), Is.EqualTo($"{requests.Count - comments + 1}"));
            Assert.That(Count("(SELECT DISTINCT Title FROM Articles)"), Is.EqualTo(Count("Articles")));
            Assert.That(Count("StoredResponses"), Is.EqualTo($"{requests.Count}"));
            Assert.That(
                SqliteTestFolder.Execute(connection, "SELECT CommentCount FROM Articles WHERE Slug = '" + slug + "'"),
                Is.EqualTo($"{comments}"));
            Assert.That(SqliteTestFolder.Execute(connection, "PRAGMA integrity_check"), Is.EqualTo("ok"));
        });
        await TestContext.Out.WriteLineAsync(
            $"{requests.Count} requests, {requests.Count(request => !request.WasAnswered)} unanswered, of which "
            + $"{requests.Count(request => request is { WasAnswered: false, WasReplayed: true })} were committed");
    }

    private async Task SignInAsync(BlogServer server)
    {
        if (member is not null)
        {
            member = await Member.SignInAgainAsync(server.Client, member);
            return;
        }

        member = await Member.SignUpAsync(server.Client);
        slug = await member.PublishAsync();
    }

    /// <summary>Sends all requests again: what was answered has to be answered as before.</summary>
    private async Task SendAllAgainAsync()
    {
        foreach (var (word, request) in sent)
        {
            var answer = await request.Operation.SendAsync(member!, slug, word, word);
            answer.ShouldBe(HttpStatusCode.Created);
            if (request.Answer is { } first)
            {
                answer.ShouldReplay(first);
                continue;
            }

            request.Answer = answer;
            request.WasReplayed = answer.Headers.ContainsKey(KeyedRequests.ReplayedHeader);
        }
    }

    private async Task SendUntilKilledAsync(BlogServer server, int goal)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = Enumerable.Range(0, Writers).Select(number => SendAsync(number, () =>
        {
            if (Interlocked.Increment(ref answers) == goal)
            {
                enough.TrySetResult();
            }
        })).ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(writers));
        Assert.That(enough.Task.IsCompleted, Is.True, "The program must be writing when it is killed.");
        await server.KillAsync();
        await Task.WhenAll(writers);
    }

    private async Task SendAsync(int number, Action answered)
    {
        try
        {
            while (true)
            {
                var word = Unique.Word();
                var request = sent[word] = new SentRequest(KeyedOperation.All[number++ % KeyedOperation.All.Count]);
                var answer = await request.Operation.SendAsync(member!, slug, word, word);
                request.Answer = answer.ShouldBe(HttpStatusCode.Created);
                request.WasAnswered = true;
                answered();
            }
        }
        catch (HttpRequestException)
        {
            // The program was killed.
        }
    }

    private sealed class SentRequest(KeyedOperation operation)
    {
        public KeyedOperation Operation => operation;

        /// <summary>The first response that arrived.</summary>
        public Answer? Answer { get; set; }

        /// <summary>Whether it arrived before the crash.</summary>
        public bool WasAnswered { get; set; }

        /// <summary>Whether the request was committed, but not answered before the crash.</summary>
        public bool WasReplayed { get; set; }
    }
}
