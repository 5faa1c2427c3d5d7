using System.Globalization;
using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RateLimiting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class RateLimitTests(TestEngine engine) : ApiTests(engine)
{
    private const int WindowInSeconds = 3600;
    private const string TooMany = "Too many attempts, please try again later";

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:Enabled"] = "true",
        ["RateLimiting:Window"] = "01:00:00",
        ["RateLimiting:PermitsPerAddress"] = "1000",
        ["RateLimiting:PermitsPerAccount"] = "3",
    };

    [Test]
    public async Task Limits_the_attempts_per_account()
    {
        var email = Unique.Email();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            (await SignInAsync(email)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        var answer = (await SignInAsync(email)).ShouldBeProblem(HttpStatusCode.TooManyRequests, TooMany);
        var seconds = int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture);
        Assert.That(seconds, Is.InRange(1, WindowInSeconds));
    }

    [Test]
    public async Task Limits_an_account_regardless_of_the_case_of_its_email()
    {
        var email = Unique.Email();
        (await SignInAsync(email)).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(email.ToUpperInvariant())).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync($" {email}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(email)).ShouldBeProblem(HttpStatusCode.TooManyRequests, TooMany);
    }

    [Test]
    public async Task Limits_an_account_even_with_the_right_password()
    {
        var member = await SignUpAsync();
        (await SignInAsync(member.Email)).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(member.Email, "wrong password")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(member.Email)).ShouldBeProblem(HttpStatusCode.TooManyRequests, TooMany);
    }

    [Test]
    public async Task Limits_sign_up_as_well()
    {
        var member = await SignUpAsync();
        var body = new { email = member.Email, fullName = "Jane", password = Member.Password };
        (await Anonymous.PostAsync("/user/sign-up", body)).ShouldBe(HttpStatusCode.Conflict);
        (await Anonymous.PostAsync("/user/sign-up", body)).ShouldBe(HttpStatusCode.Conflict);
        (await Anonymous.PostAsync("/user/sign-up", body)).ShouldBeProblem(HttpStatusCode.TooManyRequests, TooMany);
    }

    [Test]
    public async Task Counts_each_account_separately()
    {
        for (var account = 0; account < 10; account++)
        {
            (await SignInAsync(Unique.Email())).ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Test]
    public async Task Does_not_limit_requests_without_credentials()
    {
        var member = await SignUpAsync();
        for (var request = 0; request < 10; request++)
        {
            (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        }
    }

    private Task<Answer> SignInAsync(string email, string password = Member.Password) =>
        Anonymous.PostAsync("/user/sign-in", new { email, password });
}
