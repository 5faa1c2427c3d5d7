using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Authentication;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class TokenLifetimeTests(TestEngine engine) : ApiTests(engine)
{
    private readonly FakeTimeProvider clock = new();

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Jwt:Lifetime"] = "01:00:00" };

    [Test]
    public async Task Token_expires_after_its_lifetime_by_the_time_provider()
    {
        var member = await SignUpAsync();
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);

        clock.Now += TimeSpan.FromMinutes(59);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);

        clock.Now += TimeSpan.FromMinutes(2);
        var answer = await member.GetAsync("/user/profile");
        answer.ShouldBe(HttpStatusCode.Unauthorized);
        Assert.That(answer.Headers["WWW-Authenticate"], Does.Contain("error_description=\"The token expired at '"));
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(clock);
}
