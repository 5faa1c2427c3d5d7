using System.Diagnostics;
using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching.Redis;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class RedisOutageTests(TestEngine engine) : RedisTestBase(engine)
{
    // A cached response expires after five seconds; the rest is for a slow machine.
    private const int MaxAgeInMilliseconds = 7000;

    [Test]
    public async Task Without_Redis_reads_writes_and_sign_in_go_on()
    {
        var author = await First.SignUpAsync();
        var slug = await author.PublishAsync();
        await Second.CacheAsync($"/article/{slug}");
        await Redis.KillAsync();
        await Second.CacheAsync($"/article/{slug}");
        (await Second.SignInAsync(author.Email)).ShouldBe(HttpStatusCode.OK);

        for (var round = 0; round < 10; round++)
        {
            var title = Unique.Word();
            await First.CacheAsync($"/article/{slug}");
            (await author.PatchAsync($"/article/{slug}", new { title })).ShouldBe(HttpStatusCode.OK);
            Assert.That(await First.GetTitleAsync(slug), Is.EqualTo(title));
        }

        var newest = await First.GetTitleAsync(slug);
        Assert.That(
            () => Second.GetTitleAsync(slug),
            Is.EqualTo(newest).After(MaxAgeInMilliseconds, PollingInMilliseconds));
        AssertLog("Information", "Warning");
    }

    [Test]
    public async Task When_Redis_is_back_nothing_old_is_served()
    {
        var author = await First.SignUpAsync();
        var slug = await author.PublishAsync();
        for (var round = 0; round < 3; round++)
        {
            await Second.CacheAsync($"/article/{slug}");
            await Redis.KillAsync();
            await Second.CacheAsync($"/article/{slug}");
            await UpdateAsync(author, slug);
            await Redis.StartAsync();
            WaitUntilBothAreConnected();
            Assert.That(await Second.GetTitleAsync(slug), Is.EqualTo(await First.GetTitleAsync(slug)));

            await Second.CacheAsync($"/article/{slug}");
            var title = await UpdateAsync(author, slug);
            Assert.That(await Second.GetTitleAsync(slug), Is.EqualTo(title));
        }

        AssertLog([
            "Information", .. Enumerable.Repeat((string[])["Warning", "Information"], 3).SelectMany(levels => levels),
        ]);
    }

    [Test]
    public async Task Requests_are_not_delayed_while_Redis_does_not_respond()
    {
        var author = await First.SignUpAsync();
        var slug = await author.PublishAsync();
        await Redis.SuspendAsync();
        var start = Stopwatch.GetTimestamp();
        for (var request = 0; request < 100; request++)
        {
            await First.GetTitleAsync(slug);
        }

        var title = await UpdateAsync(author, slug);
        Assert.That(await First.GetTitleAsync(slug), Is.EqualTo(title));
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(10)));

        await Redis.ResumeAsync();
        WaitUntilBothAreConnected();
        title = await UpdateAsync(author, slug);
        Assert.That(await Second.GetTitleAsync(slug), Is.EqualTo(title));
    }

    private static async Task<string> UpdateAsync(Member author, string slug)
    {
        var title = Unique.Word();
        (await author.PatchAsync($"/article/{slug}", new { title })).ShouldBe(HttpStatusCode.OK);
        return title;
    }

    // Not a line for each request, and nothing else.
    private void AssertLog(params string[] levels) => Assert.Multiple(() =>
    {
        foreach (var instance in (RunningInstance[])[First, Second])
        {
            Assert.That(instance.RedisLog.Select(line => line.Split(' ')[0]), Is.EqualTo(levels));
            Assert.That(instance.ErrorLog, Is.Empty);
        }
    });
}
