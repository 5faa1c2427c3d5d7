using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.RateLimiting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class AddressConcurrencyTests(TestEngine engine) : ApiTests(engine)
{
    private const int Limit = 4;

    private readonly ActionBlocker blocker = new();

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:ConcurrencyPerAddress"] = "4",
        ["RateLimiting:ConcurrentReads"] = "100",
    };

    [Test]
    public async Task An_address_has_a_limited_number_of_requests_at_the_same_time()
    {
        using var client = new HttpClient { BaseAddress = Application.Address };
        var member = await SignUpAsync();
        (await Anonymous.GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
        var blocked = new List<ActionBlocker.BlockedRequest>();
        while (blocked.Count < Limit)
        {
            // A request counts for a moment after its response has arrived, so one may be refused here.
            var request = blocker.Send(client, HttpMethod.Get, "/article", null, member.Token);
            if (await Task.WhenAny(request.Started, request.Answer) == request.Started)
            {
                blocked.Add(request);
            }
        }

        foreach (var path in (string[])["/article", "/swagger/v1/swagger.json", "/user/profile"])
        {
            var answer = (await Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
            Assert.That(answer.Headers, Does.ContainKey("Retry-After"));
        }

        (await Anonymous.GetAsync("/api/tags")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Anonymous.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await Anonymous.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        foreach (var request in blocked)
        {
            request.Release();
            (await request.Answer).ShouldBe(HttpStatusCode.OK);
        }
    }

    protected override void ConfigureServices(IServiceCollection services) => blocker.AddTo(services);
}
