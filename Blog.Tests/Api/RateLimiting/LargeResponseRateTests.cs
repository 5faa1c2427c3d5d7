using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RateLimiting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class LargeResponseRateTests(TestEngine engine) : ApiTests(engine)
{
    private const int Requests = 60;

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:LargeResponsesPerSecond"] = "10",
        ["RateLimiting:QueuedExpensiveRequests"] = "2",
    };

    [TestCase("/tag")]
    [TestCase("/sitemap.xml")]
    [TestCase("/swagger/v1/swagger.json")]
    public async Task Requests_wait_for_their_turn_and_are_refused_if_the_queue_is_full(string path)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => Anonymous.GetAsync(path)));
        var byStatus = answers.ToLookup(answer => answer.Status);
        Assert.That(
            byStatus.Select(answer => answer.Key),
            Is.EquivalentTo((HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]));
        Assert.That(byStatus[HttpStatusCode.OK].Count(), Is.GreaterThanOrEqualTo(2));
        Assert.That(
            byStatus[HttpStatusCode.ServiceUnavailable].Select(answer => answer.Headers.ContainsKey("Retry-After")),
            Is.All.True);
        (await Anonymous.GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
    }
}
