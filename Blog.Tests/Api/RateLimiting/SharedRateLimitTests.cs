using System.Globalization;
using System.Net;
using Blog.Tests.Api.Caching.Redis;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RateLimiting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SharedRateLimitTests(TestEngine engine) : RedisTestBase(engine)
{
    private const string WrongPassword = "wrong password";

    [Test]
    public async Task Attempts_on_an_account_count_across_instances()
    {
        var email = Unique.Email();
        for (var attempt = 0; attempt < PermitsPerAccount; attempt++)
        {
            var instance = attempt % 2 == 0 ? First : Second;
            (await instance.SignInAsync(email, WrongPassword)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        foreach (var instance in (RunningInstance[])[First, Second])
        {
            var answer = (await instance.SignInAsync(email)).ShouldBeProblem(HttpStatusCode.TooManyRequests);
            var seconds = int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture);
            Assert.That(seconds, Is.InRange(3000, 3600));
        }
    }

    [Test]
    public async Task Attempts_from_an_address_count_across_instances()
    {
        for (var attempt = 0; attempt < PermitsPerAddress; attempt++)
        {
            var instance = attempt % 2 == 0 ? First : Second;
            (await instance.SignInAsync(Unique.Email())).ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await First.SignInAsync(Unique.Email())).ShouldBeProblem(HttpStatusCode.TooManyRequests);
        (await Second.SignInAsync(Unique.Email())).ShouldBeProblem(HttpStatusCode.TooManyRequests);
    }

    [Test]
    public async Task Without_Redis_each_instance_counts_its_own_attempts()
    {
        var email = Unique.Email();
        (await First.SignInAsync(email)).ShouldBe(HttpStatusCode.Unauthorized);
        await Redis.KillAsync();
        for (var attempt = 0; attempt < PermitsPerAccount; attempt++)
        {
            (await Second.SignInAsync(email)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        for (var attempt = 1; attempt < PermitsPerAccount; attempt++)
        {
            (await First.SignInAsync(email)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await First.SignInAsync(email)).ShouldBeProblem(HttpStatusCode.TooManyRequests);
        (await Second.SignInAsync(email)).ShouldBeProblem(HttpStatusCode.TooManyRequests);
    }
}
