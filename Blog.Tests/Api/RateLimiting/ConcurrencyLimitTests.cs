using System.Globalization;
using System.Net;
using System.Text;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.RateLimiting;

/// <summary>Runs one test at a time, because all requests share the limits.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class ConcurrencyLimitTests(TestEngine engine) : ApiTests(engine)
{
    private const int LargeBodyBytes = 65 * 1024;
    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 5;

    private readonly ActionBlocker blocker = new();
    private readonly InspectableOutputCacheStore store = new();
    private HttpClient client = null!;

    // Requests at the same time are limited although RateLimiting:Enabled is false in the tests.
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:ConcurrentReads"] = "1",
        ["RateLimiting:QueuedReads"] = "1",
        ["RateLimiting:ConcurrentExpensiveRequests"] = "1",
        ["RateLimiting:QueuedExpensiveRequests"] = "1",
    };

    [OneTimeSetUp]
    public void CreateClient() => client = new HttpClient { BaseAddress = Application.Address };

    [OneTimeTearDown]
    public void DisposeClient() => client.Dispose();

    [TestCase("/article?q=word")]
    [TestCase("/article?offset=501")]
    [TestCase("/article")]
    [TestCase("/article/feed")]
    [TestCase("/tag")]
    [TestCase("/sitemap.xml")]
    [TestCase("/api/articles")]
    [TestCase("/api/articles?offset=501")]
    [TestCase("/api/tags")]
    public async Task A_read_that_finds_the_queue_full_is_answered_at_once(string path)
    {
        var member = await SignUpAsync();
        await ShouldRefuseTheThirdAsync(path, () => Send(HttpMethod.Get, path, null, member.Token));
    }

    [TestCase("/article")]
    [TestCase("/api/articles")]
    public async Task A_large_body_that_finds_the_queue_full_is_answered_at_once(string path)
    {
        var member = await SignUpAsync();
        await ShouldRefuseTheThirdAsync(path, () => Send(HttpMethod.Post, path, LargeArticle(), member.Token));
    }

    [Test]
    public async Task Other_requests_and_cached_responses_do_not_wait()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        (await Anonymous.GetAsync($"/article?q={word}")).ShouldBe(HttpStatusCode.OK);
        Assert.That(() => store.Keys.Count, Is.EqualTo(1).After(TimeoutInMilliseconds, PollingInMilliseconds));

        var blocked = await StartAsync($"/article?q={Unique.Word()}");
        (await Anonymous.GetAsync($"/article?q={word}")).ShouldBe(HttpStatusCode.OK);
        (await Anonymous.GetAsync("/article?sort=title")).ShouldBe(HttpStatusCode.OK);
        (await author.GetAsync("/tag")).ShouldBe(HttpStatusCode.OK);
        var read = await StartAsync("/article", author.Token);
        (await author.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        await author.PublishAsync();
        Assert.That((blocked.Answer.IsCompleted, read.Answer.IsCompleted), Is.EqualTo((false, false)));

        blocked.Release();
        read.Release();
        (await blocked.Answer).ShouldBe(HttpStatusCode.OK);
        (await read.Answer).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_request_that_is_given_up_is_not_begun()
    {
        var running = await StartAsync($"/article?q={Unique.Word()}");
        var (one, other) = (SendSearch(), SendSearch());
        var isFirst = await Task.WhenAny(one.Answer, other.Answer) == one.Answer;
        var queued = isFirst ? other : one;
        var givenUp = Application.Log.CountGivenUp();
        await queued.CancelAsync();
        Assert.That(async () => await queued.Answer, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            Application.Log.CountGivenUp,
            Is.GreaterThan(givenUp).After(TimeoutInMilliseconds, PollingInMilliseconds));

        running.Release();
        (await running.Answer).ShouldBe(HttpStatusCode.OK);
        (await Anonymous.GetAsync($"/article?q={Unique.Word()}")).ShouldBe(HttpStatusCode.OK);
        Assert.That(queued.Started.IsCompleted, Is.False);
    }

    [Test]
    public async Task A_running_request_that_is_cancelled_makes_room_for_the_next()
    {
        var running = await StartAsync($"/article?q={Unique.Word()}");
        var next = Anonymous.GetAsync($"/article?q={Unique.Word()}");
        await running.CancelAsync();
        Assert.That(async () => await running.Answer, Throws.InstanceOf<OperationCanceledException>());
        (await next).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_large_body_that_does_not_arrive_does_not_keep_others_waiting()
    {
        var member = await SignUpAsync();
        using var sender = await RawConnection.OpenAsync(Application.Address);
        await sender.SendAsync(
            $"POST /article HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {member.Token}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{");
        using var content = LargeArticle();
        (await member.SendAsync(HttpMethod.Post, "/article", content)).ShouldBe(HttpStatusCode.Created);
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        blocker.AddTo(services);
        services.AddSingleton<IOutputCacheStore>(store);
    }

    private static StringContent LargeArticle()
    {
        var word = Unique.Word();
        var json = $$"""
            { "title": "{{word}}", "text": "x", "article": { "title": "{{word}}", "description": "x", "body": "x" } }
            """;
        return new StringContent(json.PadRight(LargeBodyBytes), Encoding.UTF8, "application/json");
    }

    private static async Task ShouldRefuseTheThirdAsync(string path, Func<ActionBlocker.BlockedRequest> send)
    {
        var running = send();
        await running.Started;
        var (one, other) = (send(), send());
        var isFirst = await Task.WhenAny(one.Answer, other.Answer) == one.Answer;
        var (refused, queued) = isFirst ? (one, other) : (other, one);
        var answer = await refused.Answer;
        ShouldBeUnavailable(answer, path);
        Assert.That((refused.Started.IsCompleted, queued.Started.IsCompleted), Is.EqualTo((false, false)));

        running.Release();
        queued.Release();
        Assert.That((int)(await running.Answer).Status, Is.LessThan(300));
        Assert.That((int)(await queued.Answer).Status, Is.LessThan(300));
    }

    private static void ShouldBeUnavailable(Answer answer, string path)
    {
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            answer.ShouldFail(
                HttpStatusCode.ServiceUnavailable, "server: is not available at the moment, please try again later");
        }
        else
        {
            answer.ShouldBeProblem(
                HttpStatusCode.ServiceUnavailable,
                "The service is not available at the moment, please try again later");
        }

        Assert.That(int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture), Is.Positive);
    }

    private ActionBlocker.BlockedRequest SendSearch() =>
        Send(HttpMethod.Get, $"/article?q={Unique.Word()}", null, null);

    private async Task<ActionBlocker.BlockedRequest> StartAsync(string path, string? token = null)
    {
        var request = Send(HttpMethod.Get, path, null, token);
        await request.Started;
        return request;
    }

    private ActionBlocker.BlockedRequest Send(HttpMethod method, string path, HttpContent? content, string? token) =>
        blocker.Send(client, method, path, content, token);
}
