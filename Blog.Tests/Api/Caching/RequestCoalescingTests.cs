using System.Net;
using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.Repositories;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>
/// Requests for the same response that is not cached. Runs one test at a time, because a write by another test would
/// evict the cached responses.
/// </summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class RequestCoalescingTests(TestEngine engine) : ApiTests(engine)
{
    private const int Requests = 50;

    // A request may find nothing in the cache just before the response is stored, and come just after.
    private const int LateRequests = 2;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly TagQueries queries = new();

    [SetUp]
    public async Task EvictAsync()
    {
        await (await SignUpAsync()).PublishAsync(tags: [Unique.Word()]);
        queries.Reset();
    }

    [TestCase("/article")]
    [TestCase("/tag")]
    public async Task A_body_that_does_not_arrive_does_not_keep_others_waiting(string path)
    {
        using var sender = await RawConnection.OpenAsync(Application.Address);
        await sender.SendAsync(
            $"GET {path} HTTP/1.1\r\nHost: {Application.Address.Authority}\r\nContent-Length: 1000000\r\n\r\n");
        (await Anonymous.GetAsync(path).WaitAsync(Timeout)).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("/tag")]
    [TestCase("/api/tags")]
    public async Task Requests_for_the_same_response_run_one_query(string path)
    {
        queries.Block();
        var first = Anonymous.GetAsync(path);
        await queries.Started.WaitAsync(Timeout);
        var others = Enumerable.Range(1, Requests - 1).Select(_ => Anonymous.GetAsync(path)).ToList();
        queries.Release();
        var answers = await Task.WhenAll([first, .. others]).WaitAsync(Timeout);
        Assert.Multiple(() =>
        {
            Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
            foreach (var header in (string[])["ETag", "Content-Type", "Content-Length", "Cache-Control", "Vary"])
            {
                Assert.That(answers.Select(answer => answer.Headers[header]).Distinct().Count(), Is.EqualTo(1), header);
            }

            Assert.That(answers.Select(answer => answer.Body).Distinct().Count(), Is.EqualTo(1));
            Assert.That(queries.Count, Is.InRange(1, 1 + LateRequests));
        });
    }

    [Test]
    public async Task The_next_request_takes_the_place_of_one_that_is_cancelled()
    {
        queries.Block();
        using var cancellation = new CancellationTokenSource();
        using var client = new HttpClient { BaseAddress = Application.Address };
        var first = client.GetAsync(new Uri("/tag", UriKind.Relative), cancellation.Token);
        await queries.Started.WaitAsync(Timeout);
        var others = Enumerable.Range(1, Requests - 1).Select(_ => Anonymous.GetAsync("/tag")).ToList();
        queries.LetOthersPass();
        await cancellation.CancelAsync();
        foreach (var answer in await Task.WhenAll(others).WaitAsync(Timeout))
        {
            answer.ShouldBe(HttpStatusCode.OK);
        }

        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(queries.Count, Is.InRange(2, 2 + LateRequests));
    }

    [Test]
    public async Task A_request_that_waits_can_be_cancelled()
    {
        queries.Block();
        var first = Anonymous.GetAsync("/tag");
        await queries.Started.WaitAsync(Timeout);
        using var cancellation = new CancellationTokenSource();
        using var client = new HttpClient { BaseAddress = Application.Address };
        var second = client.GetAsync(new Uri("/tag", UriKind.Relative), cancellation.Token);
        await cancellation.CancelAsync();
        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());
        queries.Release();
        (await first.WaitAsync(Timeout)).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task An_error_is_not_shared()
    {
        queries.Block(fails: true);
        var first = Anonymous.GetAsync("/tag");
        await queries.Started.WaitAsync(Timeout);
        var others = Enumerable.Range(1, Requests - 1).Select(_ => Anonymous.GetAsync("/tag")).ToList();
        queries.Release();
        (await first.WaitAsync(Timeout)).ShouldBe(HttpStatusCode.InternalServerError);
        foreach (var answer in await Task.WhenAll(others).WaitAsync(Timeout))
        {
            answer.ShouldBe(HttpStatusCode.OK);
        }

        Assert.That(queries.Count, Is.InRange(2, 2 + LateRequests));
    }

    [TestCase("/article/none", HttpStatusCode.NotFound)]
    [TestCase("/article?limit=0", HttpStatusCode.BadRequest)]
    [TestCase("/api/articles/none", HttpStatusCode.NotFound)]
    public async Task Responses_that_are_not_cached_are_sent_to_all(string path, HttpStatusCode status)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => Anonymous.GetAsync(path)))
            .WaitAsync(Timeout);
        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(status));
        Assert.That(answers.Select(answer => answer.Body), Is.All.Not.Empty);
    }

    [Test]
    public async Task Conditions_are_those_of_each_request()
    {
        var tag = (await Anonymous.GetAsync("/tag")).Headers["ETag"];
        await SignUpAsync();
        queries.Reset();
        queries.Block();
        var conditional = Anonymous.SendAsync(HttpMethod.Get, "/tag", null, ("If-None-Match", tag));
        await queries.Started.WaitAsync(Timeout);
        var others = new[]
        {
            Anonymous.GetAsync("/tag"),
            Anonymous.SendAsync(HttpMethod.Get, "/tag", null, ("If-None-Match", tag)),
            Anonymous.SendAsync(HttpMethod.Head, "/tag", null),
        };
        queries.Release();
        (await conditional.WaitAsync(Timeout)).ShouldBe(HttpStatusCode.NotModified);
        var answers = await Task.WhenAll(others).WaitAsync(Timeout);
        Assert.Multiple(() =>
        {
            Assert.That(
                answers.Select(answer => answer.Status),
                Is.EqualTo((HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK]));
            Assert.That(answers.Select(answer => answer.Headers["ETag"]), Is.All.EqualTo(tag));
            Assert.That(answers[0].Body, Is.Not.Empty);
            Assert.That(answers[2].Body, Is.Empty);

            // One that looked for a stored response just before it was stored is processed by itself.
            Assert.That(queries.Count, Is.LessThanOrEqualTo(2));
        });
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton(queries).AddScoped<TagRepository>().AddScoped<ITagRepository, BlockingTagRepository>();

    /// <summary>Counts the queries of the list of tags, and blocks the first.</summary>
    private sealed class TagQueries
    {
        private TaskCompletionSource started = new();
        private TaskCompletionSource released = new();
        private int count;
        private bool blocks;
        private bool fails;

        public Task Started => started.Task;

        public int Count => count;

        public void Reset() => (started, released, count, blocks, fails) = (NewSource(), NewSource(), 0, false, false);

        public void Block(bool fails = false) => (blocks, this.fails) = (true, fails);

        public void LetOthersPass() => blocks = false;

        public void Release() => released.SetResult();

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref count) == 1 && blocks)
            {
                started.SetResult();
                await released.Task.WaitAsync(cancellationToken);
                if (fails)
                {
                    throw new InvalidOperationException("The first query fails.");
                }
            }
        }

        private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class BlockingTagRepository(TagRepository tags, TagQueries queries) : ITagRepository
    {
        public Task<IReadOnlyList<Tag>> FindOrAddAsync(
            IReadOnlyList<string> names, CancellationToken cancellationToken) =>
            tags.FindOrAddAsync(names, cancellationToken);

        public async Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken)
        {
            await queries.RunAsync(cancellationToken);
            return await tags.ListAsync(maxLength, cancellationToken);
        }
    }
}
