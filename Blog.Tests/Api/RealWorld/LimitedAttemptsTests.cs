using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class LimitedAttemptsTests(TestEngine engine) : RealWorldTests(engine)
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:Enabled"] = "true",
        ["RateLimiting:Window"] = "01:00:00",
        ["RateLimiting:PermitsPerAccount"] = "3",
    };

    [Test]
    public async Task Are_counted_with_those_of_the_native_surface()
    {
        var email = Unique.Email();
        var login = new { user = new { email, password = "a wrong one" } };
        (await Anonymous.PostAsync("/api/users/login", login)).ShouldFail(HttpStatusCode.Unauthorized, "credentials: invalid");
        (await Anonymous.PostAsync("/user/sign-in", login.user)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await Anonymous.PostAsync("/api/users", new { user = new { username = Unique.Word(), email, password = Member.Password } }))
            .ShouldBe(HttpStatusCode.Created);
        ShouldBeTooMany(await Anonymous.PostAsync("/api/users/login", login));
        ShouldBeTooMany(await Anonymous.PostAsync("/api/users", new { user = new { username = Unique.Word(), email, password = Member.Password } }));
    }

    private static void ShouldBeTooMany(Answer answer)
    {
        answer.ShouldFail(HttpStatusCode.TooManyRequests, "attempts: are too many, please try again later");
        Assert.That(int.Parse(answer.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), Is.InRange(1, 3600));
    }
}
