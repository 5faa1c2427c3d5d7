using System.Net;
using System.Net.Http.Json;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Idempotency;

/// <summary>Requests that are sent at the same time, or whose connection breaks.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ConcurrentIdempotencyTests(TestEngine engine) : ApiTests(engine)
{
    private const int Requests = 20;
    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 20;
    private const string Path = "/article";

    private readonly ResponseBlocker blocker = new();

    [Test]
    public async Task Of_many_at_once_with_one_key_one_is_executed(
        [ValueSource(typeof(KeyedOperation), nameof(KeyedOperation.All))] KeyedOperation operation)
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var slug = await member.PublishAsync();
        var answers = await RunConcurrentlyAsync(_ => operation.SendAsync(member, slug, word, word));
        var first = answers.Single(answer =>
            answer.Status == HttpStatusCode.Created && !answer.Headers.ContainsKey(KeyedRequests.ReplayedHeader));
        foreach (var answer in answers.Where(answer => answer != first))
        {
            ShouldReplayOrBeInProgress(answer, first, operation);
        }

        (await operation.SendAsync(member, slug, word, word)).ShouldReplay(first);
        Assert.That(await FindIdsAsync(member, word), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Many_keys_at_once_with_one_title_get_a_slug_each()
    {
        var (member, title) = (await SignUpAsync(), Unique.Word());
        var body = new { title, text = "t", tags = new[] { title } };
        var answers = await RunConcurrentlyAsync(key => member.PostWithKeyAsync(Path, body, $"{key}"));
        Assert.That(
            answers.Select(answer => answer.ShouldBe(HttpStatusCode.Created)["slug"].GetString()),
            Is.EquivalentTo(Enumerable.Range(2, Requests - 1).Select(number => $"{title}-{number}").Append(title)));
        var replays = await RunConcurrentlyAsync(key => member.PostWithKeyAsync(Path, body, $"{key}"));
        foreach (var (replay, first) in replays.Zip(answers))
        {
            replay.ShouldReplay(first);
        }
    }

    [Test]
    public async Task Of_two_bodies_at_once_with_one_key_one_is_refused()
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var answers = await RunConcurrentlyAsync(
            number => member.PostWithKeyAsync(Path, new { title = word, text = $"{number}" }, word));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(1));
        foreach (var answer in answers.Where(answer => answer.Status is not (HttpStatusCode.Created or
            HttpStatusCode.Conflict)))
        {
            answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity);
        }

        Assert.That(await FindIdsAsync(member, word), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Requests_with_and_without_keys_wait_for_one_that_is_blocked()
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var body = new { title = word, text = "t" };
        var blocked = blocker.Block();
        var first = SendAsync(member, body, word, blocked);
        await blocked.Started;
        Assert.That(await FindIdsAsync(member, word), Is.Empty, "Nothing is committed before the response is known.");
        var second = member.PostWithKeyAsync(Path, body, word);
        var other = member.PostAsync(Path, new { title = $"{word} other", text = "t" });
        blocked.Release();
        ShouldReplayOrBeInProgress(await second, (await first).ShouldBe(HttpStatusCode.Created), KeyedOperation.All[0]);
        (await other).ShouldBe(HttpStatusCode.Created);
        Assert.That(await FindIdsAsync(member, word), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_action_that_fails_after_it_has_written_changes_nothing()
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var body = new { title = word, text = "t" };
        var blocked = blocker.Block();
        var first = SendAsync(member, body, word, blocked);
        await blocked.Started;
        blocked.Fail();
        var failed = (await first).ShouldBeProblem(HttpStatusCode.InternalServerError);
        Assert.That(failed.Headers, Does.Not.ContainKey("Location").And.Not.ContainKey("ETag"));
        Assert.That(await FindIdsAsync(member, word), Is.Empty);
        var second = (await member.PostWithKeyAsync(Path, body, word)).ShouldBe(HttpStatusCode.Created);
        Assert.That(second["slug"].GetString(), Is.EqualTo(word));
    }

    [Test]
    public async Task A_client_that_disconnects_before_the_commit_may_send_the_request_again()
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var body = new { title = word, text = "t" };
        var blocked = blocker.Block();
        using var cancellation = new CancellationTokenSource();
        var first = SendAsync(member, body, word, blocked, cancellation.Token);
        await blocked.Started;
        await cancellation.CancelAsync();
        await blocked.Aborted.WaitAsync(TimeSpan.FromMilliseconds(TimeoutInMilliseconds));
        var second = member.PostWithKeyAsync(Path, body, word);
        blocked.Release();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await second).ShouldBe(HttpStatusCode.Created)["slug"].GetString(), Is.EqualTo(word));
        (await member.PostWithKeyAsync(Path, body, word)).ShouldReplay(await second);
        Assert.That(await FindIdsAsync(member, word), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Clients_that_disconnect_at_any_time_get_one_article_each()
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        await RunConcurrentlyAsync(async number =>
        {
            var (title, key) = ($"{word}x{number}", $"{word}-{number}");
            var body = $$"""{"title":"{{title}}","text":"t"}""";
            using (var connection = await OpenAsync(member, body, key))
            {
                // Some are reset before their transaction begins, some while it runs, and some after it.
                for (var turn = 0; turn < number * number; turn++)
                {
                    await Task.Yield();
                }

                connection.Reset();
            }

            Answer? answer = null;
            await Assert.ThatAsync(
                async () => (answer = await member.PostWithKeyAsync(Path, body, key)).Status,
                Is.EqualTo(HttpStatusCode.Created).After(TimeoutInMilliseconds, PollingInMilliseconds));
            Assert.That(answer!["slug"].GetString(), Is.EqualTo(title));
            Assert.That(await FindIdsAsync(member, title), Is.EqualTo([answer["id"].GetInt32()]));
            return answer;
        });
    }

    [Test]
    public async Task A_client_that_disconnects_after_the_commit_gets_the_response_of_the_first_request()
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var body = $$"""{"title":"{{word}}","text":"t"}""";
        using (var connection = await OpenAsync(member, body, word))
        {
            await Assert.ThatAsync(
                () => FindIdsAsync(member, word),
                Has.Count.EqualTo(1).After(TimeoutInMilliseconds, PollingInMilliseconds));
            connection.Reset();
        }

        var answer = (await member.PostWithKeyAsync(Path, body, word)).ShouldBe(HttpStatusCode.Created);
        Assert.That(answer.Headers, Does.ContainKey(KeyedRequests.ReplayedHeader));
        Assert.That(await FindIdsAsync(member, word), Is.EqualTo([answer["id"].GetInt32()]));
    }

    protected override void ConfigureServices(IServiceCollection services) => blocker.AddTo(services);

    private static void ShouldReplayOrBeInProgress(Answer answer, Answer first, KeyedOperation operation)
    {
        if (answer.Status != HttpStatusCode.Conflict)
        {
            answer.ShouldReplay(first);
            return;
        }

        Assert.That(answer.Headers["Retry-After"], Is.EqualTo("1"));
        Assert.That(answer.Body, Does.Contain(
            operation.IsRealWorld ? "is still being worked on" : "This request is still being worked on"));
    }

    private static Task<T[]> RunConcurrentlyAsync<T>(Func<int, Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, Requests).Select(act));

    /// <summary>Sends a request without waiting for its response.</summary>
    private async Task<RawConnection> OpenAsync(Member member, string body, string key)
    {
        var connection = await RawConnection.OpenAsync(Application.Address);
        await connection.SendAsync(
            $"POST {Path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {member.Token}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n"
            + $"{KeyedRequests.Header}: {key}\r\n\r\n{body}");
        return connection;
    }

    private async Task<Answer> SendAsync(
        Member member,
        object body,
        string key,
        ResponseBlocker.Blocked blocked,
        CancellationToken cancellationToken = default)
    {
        using var client = new HttpClient { BaseAddress = Application.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", member.Token);
        request.Headers.Add(KeyedRequests.Header, key);
        request.Headers.Add(blocked.Header.Name, blocked.Header.Value);
        return await Answer.ReadAsync(await client.SendAsync(request, cancellationToken));
    }

    /// <summary>Finds the IDs of the member's articles and comments with a word.</summary>
    private Task<List<int>> FindIdsAsync(Member member, string word) =>
        WithServiceAsync<BlogDbContext, List<int>>(context => context.Articles
            .Where(article => article.AuthorId == member.Id && article.Title == word)
            .Select(article => article.Id)
            .Concat(context.Comments
                .Where(comment => comment.AuthorId == member.Id && comment.Text == word)
                .Select(comment => comment.Id))
            .ToListAsync());
}
