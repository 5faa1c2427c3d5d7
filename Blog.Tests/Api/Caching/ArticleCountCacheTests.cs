using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>The number of all articles. Runs one test at a time, because any write makes it count again.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class ArticleCountCacheTests(TestEngine engine) : ApiTests(engine)
{
    private readonly StatementRecorder recorder = new();

    [TestCase("/article?limit=1")]
    [TestCase("/article?limit=1&offset=1")]
    [TestCase("/api/articles")]
    public async Task All_articles_are_counted_once_after_each_write(string path)
    {
        var author = await SignUpAsync();
        await author.PublishAsync();
        var (total, isCounted) = await ListAsync(author, path);
        Assert.That(isCounted, Is.True);
        Assert.That(await ListAsync(author, path), Is.EqualTo((total, false)));

        var slug = await author.PublishAsync();
        Assert.That(await ListAsync(author, path), Is.EqualTo((total + 1, true)));
        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await ListAsync(author, path), Is.EqualTo((total, true)));
    }

    [Test]
    public async Task Articles_of_a_filter_are_always_counted()
    {
        var author = await SignUpAsync();
        await author.PublishAsync(tags: ["one"]);
        for (var read = 1; read <= 2; read++)
        {
            Assert.That((await ListAsync(author, "/article?tag=one")).IsCounted, Is.True);
        }
    }

    protected override void ConfigureServices(IServiceCollection services) => recorder.AddTo(services);

    private async Task<(int Total, bool IsCounted)> ListAsync(Member member, string path)
    {
        var (answer, statements) = await recorder.RecordAsync(
            header => member.SendAsync(HttpMethod.Get, path, null, header));
        answer.ShouldBe(HttpStatusCode.OK);
        var total = answer[path.StartsWith("/api/", StringComparison.Ordinal) ? "articlesCount" : "total"].GetInt32();
        return (total, statements.Any(sql => sql.Contains("COUNT(*)", StringComparison.Ordinal)));
    }
}
