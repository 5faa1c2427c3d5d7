using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Blog.Domain.Users;
using Blog.Infrastructure.Configuration;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Security;

/// <summary>Runs one test at a time, because all hashes share the limit.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class PasswordHashingLimitTests(TestEngine engine) : ApiTests(engine)
{
    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 20;

    private readonly BlockingHasher hasher = new();

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:ConcurrentPasswordHashes"] = "1",
        ["RateLimiting:QueuedPasswordHashes"] = "1",
    };

    [Test]
    public void By_default_half_the_processors_hash() => Assert.That(
        new ConcurrencyOptions().ConcurrentPasswordHashes, Is.EqualTo(Math.Max(1, Environment.ProcessorCount / 2)));

    [TestCase("/user/sign-in")]
    [TestCase("/api/users/login")]
    public async Task A_password_that_finds_the_queue_full_is_refused_at_once(string path)
    {
        using var client = new HttpClient { BaseAddress = Application.Address };
        var blocked = hasher.Block();
        var running = SignInAsync(client, path, blocked.Password);
        await blocked.Started;
        var (one, other) = (SignInAsync(client, path, "one password"), SignInAsync(client, path, "other password"));
        var refused = await Task.WhenAny(one, other);
        var answer = await refused;
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            answer.ShouldFail(
                HttpStatusCode.ServiceUnavailable, "server: is not available at the moment, please try again later");
        }
        else
        {
            answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        }

        Assert.That(answer.Headers, Does.ContainKey("Retry-After"));
        (await Anonymous.GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
        blocked.Release();
        (await running).ShouldBe(HttpStatusCode.Unauthorized);
        (await (refused == one ? other : one)).ShouldBe(HttpStatusCode.Unauthorized);
        Assert.That(hasher.UsedThreadPool, Is.False);
    }

    [Test]
    public async Task A_password_whose_request_is_given_up_is_not_hashed()
    {
        using var client = new HttpClient { BaseAddress = Application.Address };
        var blocked = hasher.Block();
        var running = SignInAsync(client, "/user/sign-in", blocked.Password);
        await blocked.Started;
        var (onePassword, otherPassword) = (Unique.Word(), Unique.Word());
        using var cancellation = new CancellationTokenSource();
        var one = SignInAsync(client, "/user/sign-in", onePassword, cancellation.Token);
        var other = SignInAsync(client, "/user/sign-in", otherPassword, cancellation.Token);
        var refused = await Task.WhenAny(one, other);
        var givenUp = Application.Log.CountGivenUp();
        await cancellation.CancelAsync();
        Assert.That(
            async () => await (refused == one ? other : one), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            Application.Log.CountGivenUp,
            Is.GreaterThan(givenUp).After(TimeoutInMilliseconds, PollingInMilliseconds));

        blocked.Release();
        (await running).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(client, "/user/sign-in", "last password")).ShouldBe(HttpStatusCode.Unauthorized);
        Assert.That(hasher.Passwords, Does.Not.Contain(onePassword).And.Not.Contain(otherPassword));
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<IPasswordHasher<User>>(hasher);

    private static async Task<Answer> SignInAsync(
        HttpClient client, string path, string password, CancellationToken cancellationToken = default)
    {
        var (email, address) = (Unique.Email(), new Uri(path, UriKind.Relative));
        var body = new { email, password, user = new { email, password } };
        return await Answer.ReadAsync(await client.PostAsJsonAsync(address, body, cancellationToken));
    }

    private sealed class BlockingHasher : IPasswordHasher<User>
    {
        private BlockedPassword? blocked;

        public ConcurrentQueue<string> Passwords { get; } = new();

        public bool UsedThreadPool { get; private set; }

        public BlockedPassword Block() => blocked = new BlockedPassword();

        public string HashPassword(User user, string password) => "hash";

        public PasswordVerificationResult VerifyHashedPassword(
            User user, string hashedPassword, string providedPassword)
        {
            UsedThreadPool |= Thread.CurrentThread.IsThreadPoolThread;
            Passwords.Enqueue(providedPassword);
            if (blocked?.Password == providedPassword)
            {
                blocked.Wait();
            }

            return PasswordVerificationResult.Failed;
        }
    }

    private sealed class BlockedPassword
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource released = new();

        public string Password { get; } = Unique.Word();

        public Task Started => started.Task;

        public void Release() => released.SetResult();

        public void Wait()
        {
            started.SetResult();
            released.Task.Wait();
        }
    }
}
