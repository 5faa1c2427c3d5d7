using System.Net;
using Blog.Infrastructure.Caching;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching.Redis;

/// <summary>An instance of the program that shares a Redis with others.</summary>
public sealed class RunningInstance(BlogApplication application) : IAsyncDisposable
{
    private const int ReadyTimeoutInMilliseconds = 60_000;
    private const int PollingInMilliseconds = 50;
    private const int CacheTimeoutInMilliseconds = 10_000;

    private readonly HttpClient client = new()
    {
        BaseAddress = application.Address,

        // As a proxy forwards it; responses are cached for each host.
        DefaultRequestHeaders = { Host = "blog.example" },
    };

    public Visitor Anonymous => new(client);

    public bool IsConnectedToRedis => application.Services.GetRequiredService<RedisConnection>().IsAvailable;

    /// <summary>What the program has logged about Redis.</summary>
    public string[] RedisLog =>
        [.. application.Log.Lines.Where(line => line.Contains("Redis", StringComparison.Ordinal))];

    /// <summary>Everything that the program has logged as an error.</summary>
    public string[] ErrorLog =>
        [.. application.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal))];

    public async Task WaitUntilReadyAsync()
    {
        using var cancellation = new CancellationTokenSource(ReadyTimeoutInMilliseconds);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(PollingInMilliseconds));
        while ((await Anonymous.GetAsync("/health/ready")).Status != HttpStatusCode.OK)
        {
            await timer.WaitForNextTickAsync(cancellation.Token);
        }
    }

    public async Task<Member> SignUpAsync()
    {
        var email = Unique.Email();
        var answer = await Anonymous.PostAsync(
            "/user/sign-up", new { email, fullName = "Jane Doe", password = Member.Password });
        return At(answer.ShouldBe(HttpStatusCode.Created)["token"].GetString()!, answer["id"].GetInt32(), email);
    }

    /// <summary>Returns a member of another instance, whose requests go to this one.</summary>
    public Member At(Member member) => At(member.Token!, member.Id, member.Email);

    public Task<Answer> SignInAsync(string email, string password = Member.Password) =>
        Anonymous.PostAsync("/user/sign-in", new { email, password });

    /// <summary>Reads the title of an article without a token.</summary>
    public async Task<string> GetTitleAsync(string slug) =>
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK)["title"].GetString()!;

    /// <summary>Reads a path until the response comes from a cache.</summary>
    public async Task CacheAsync(string path)
    {
        using var cancellation = new CancellationTokenSource(CacheTimeoutInMilliseconds);
        while (!await IsCachedAsync(path))
        {
            cancellation.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Reads a path, and returns whether the response came from a cache.</summary>
    public async Task<bool> IsCachedAsync(string path) =>
        (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK).Headers.ContainsKey("Age");

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await application.DisposeAsync();
    }

    private Member At(string token, int id, string email) => new(client, token, id, email, "Jane Doe");
}
