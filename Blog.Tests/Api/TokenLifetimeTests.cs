using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class TokenLifetimeTests(TestEngine engine) : ApiTests(engine)
{
    private readonly SetClock clock = new();

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Jwt:Lifetime"] = "01:00:00" };

    [Test]
    public async Task Refuses_a_token_after_its_lifetime_by_the_injected_clock()
    {
        var member = await SignUpAsync();
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);

        clock.Now += TimeSpan.FromMinutes(59);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);

        clock.Now += TimeSpan.FromMinutes(1.1);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Names_the_time_of_expiry_in_the_challenge()
    {
        var member = await SignUpAsync();
        clock.Now += TimeSpan.FromHours(2);
        var answer = await member.GetAsync("/user/profile");
        Assert.That(answer.Headers["WWW-Authenticate"], Does.Contain("error_description=\"The token expired at '"));
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(clock);
}
