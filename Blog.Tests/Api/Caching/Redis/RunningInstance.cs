using System.Net;
using Blog.Infrastructure.Caching;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching.Redis;

/// <summary>An instance of the program that shares a Redis with others.</summary>
public sealed class RunningInstance(BlogApplication application) : IAsyncDisposable
{
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

    public Task WaitUntilReadyAsync() => application.WaitUntilReadyAsync();

    public Task<Member> SignUpAsync() => Member.SignUpAsync(client);

    /// <summary>Returns a member of another instance, whose requests go to this one.</summary>
    public Member At(Member member) => new(client, member.Token!, member.Id, member.Email, member.FullName);

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
}
