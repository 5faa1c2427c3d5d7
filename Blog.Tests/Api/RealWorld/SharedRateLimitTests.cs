using System.Globalization;
using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SharedRateLimitTests(TestEngine engine) : RealWorldTests(engine)
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:Enabled"] = "true",
        ["RateLimiting:Window"] = "01:00:00",
        ["RateLimiting:PermitsPerAccount"] = "3",
    };

    [Test]
    public async Task Sign_ins_of_both_apis_share_one_limit()
    {
        var email = Unique.Email();
        var login = new { user = new { email, password = "a wrong one" } };
        (await Anonymous.PostAsync("/api/users/login", login))
            .ShouldFail(HttpStatusCode.Unauthorized, "credentials: invalid");
        (await Anonymous.PostAsync("/user/sign-in", login.user)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await RegisterWithEmailAsync(email)).ShouldBe(HttpStatusCode.Created);
        ShouldBeTooMany(await Anonymous.PostAsync("/api/users/login", login));
        ShouldBeTooMany(await RegisterWithEmailAsync(email));
    }

    private Task<Answer> RegisterWithEmailAsync(string email) => Anonymous.PostAsync(
        "/api/users", new { user = new { username = Unique.Word(), email, password = Member.Password } });

    private static void ShouldBeTooMany(Answer answer)
    {
        answer.ShouldFail(HttpStatusCode.TooManyRequests, "attempts: are too many, please try again later");
        Assert.That(
            int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture),
            Is.InRange(1, 3600));
    }
}
