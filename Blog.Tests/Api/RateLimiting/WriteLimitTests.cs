using System.Net;
using Blog.Domain.Common;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RateLimiting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class WriteLimitTests(TestEngine engine) : ApiTests(engine)
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:QueuedWrites"] = "1",
    };

    [Test]
    public async Task A_write_that_finds_the_queue_full_is_answered_at_once()
    {
        var member = await SignUpAsync();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var write = WithServiceAsync<IUnitOfWork, bool>(unitOfWork => unitOfWork.RunAsync(
            async _ =>
            {
                started.SetResult();
                await released.Task;
                return true;
            },
            CancellationToken.None));
        await started.Task;

        var article = new { title = Unique.Word(), text = "some text" };
        var answer = (await member.PostAsync("/article", article))
            .ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        Assert.That(answer.Headers, Does.ContainKey("Retry-After"));
        answer = (await member.PostAsync(
                "/api/articles", new { article = new { article.title, description = "x", body = "x" } }))
            .ShouldFail(
                HttpStatusCode.ServiceUnavailable, "server: is not available at the moment, please try again later");
        Assert.That(answer.Headers, Does.ContainKey("Retry-After"));
        (await Anonymous.GetAsync($"/article/{article.title}")).ShouldBe(HttpStatusCode.NotFound);

        released.SetResult();
        await write;
        (await member.PostAsync("/article", article)).ShouldBe(HttpStatusCode.Created);
    }
}
