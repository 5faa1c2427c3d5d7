using System.Globalization;
using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching.Redis;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SharedOutputCacheTests(TestEngine engine) : RedisTestBase(engine)
{
    private const int Rounds = 30;

    [Test]
    public async Task A_write_through_one_instance_is_seen_by_the_next_read_through_another()
    {
        var author = await First.SignUpAsync();
        var slug = await author.PublishAsync();
        var (writer, reader) = (First, Second);
        for (var round = 0; round < Rounds; round++)
        {
            await reader.CacheAsync($"/article/{slug}");
            var title = round.ToString(CultureInfo.InvariantCulture);
            (await writer.At(author).PatchAsync($"/article/{slug}", new { title })).ShouldBe(HttpStatusCode.OK);
            Assert.That(await reader.GetTitleAsync(slug), Is.EqualTo(title));
            Assert.That(await writer.GetTitleAsync(slug), Is.EqualTo(title));
            (writer, reader) = (reader, writer);
        }
    }

    [Test]
    public async Task A_response_that_one_instance_cached_is_served_by_another()
    {
        var path = $"/article/{await (await First.SignUpAsync()).PublishAsync()}";
        await First.CacheAsync(path);
        Assert.That(await Second.IsCachedAsync(path), Is.True);
    }
}
