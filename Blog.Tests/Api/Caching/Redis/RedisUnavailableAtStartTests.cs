using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching.Redis;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class RedisUnavailableAtStartTests(TestEngine engine) : RedisTestBase(engine)
{
    private const int LogTimeoutInMilliseconds = 10_000;

    [Test]
    public async Task The_program_starts_and_uses_Redis_as_soon_as_it_is_there()
    {
        Assert.That((First.IsConnectedToRedis, Second.IsConnectedToRedis), Is.EqualTo((false, false)));
        var author = await First.SignUpAsync();
        var path = $"/article/{await author.PublishAsync()}";
        await First.CacheAsync(path);
        Assert.That(await Second.IsCachedAsync(path), Is.False);
        Assert.That(
            () => First.RedisLog,
            Has.Length.EqualTo(1).And.All.StartsWith("Warning").After(LogTimeoutInMilliseconds, PollingInMilliseconds));

        await Redis.StartAsync();
        WaitUntilBothAreConnected();
        await First.CacheAsync(path);
        Assert.That(await Second.IsCachedAsync(path), Is.True);
        (await author.PatchAsync(path, new { title = "another" })).ShouldBe(HttpStatusCode.OK);
        Assert.That((await Second.Anonymous.GetAsync(path))["title"].GetString(), Is.EqualTo("another"));
    }

    protected override Task StartRedisAsync() => Task.CompletedTask;
}
