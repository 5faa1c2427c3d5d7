using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>The totals of lists. Runs one test at a time, because any write makes them count again.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class ListCountCacheTests(TestEngine engine) : ApiTests(engine)
{
    private readonly StatementRecorder recorder = new();

    [TestCase("/article?author={username}")]
    [TestCase("/article?tag={tag}")]
    [TestCase("/article?q={tag}")]
    [TestCase("/article?limit=1")]
    [TestCase("/article?limit=1&offset=1")]
    [TestCase("/api/articles")]
    public async Task A_list_is_counted_once_after_each_write(string template)
    {
        var (author, tag) = (await SignUpAsync(), Unique.Word());
        var path = template.Replace("{tag}", tag, StringComparison.Ordinal)
            .Replace("{username}", await author.GetUsernameAsync(), StringComparison.Ordinal);
        await author.PublishAsync(tags: [tag]);
        var (total, isCounted) = await ListAsync(author, path);
        Assert.That(isCounted, Is.True);
        Assert.That(await ListAsync(author, path), Is.EqualTo((total, false)));

        var slug = await author.PublishAsync(tags: [tag]);
        Assert.That(await ListAsync(author, path), Is.EqualTo((total + 1, true)));
        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await ListAsync(author, path), Is.EqualTo((total, true)));
    }

    [TestCase("followers")]
    [TestCase("following")]
    public async Task Follows_are_counted_once_after_each_write(string list)
    {
        var (one, other) = (await SignUpAsync(), await SignUpAsync());
        var (followed, follower) = list == "followers" ? (one, other) : (other, one);
        var path = $"/author/{await one.GetUsernameAsync()}/{list}";
        Assert.That(await ListAsync(one, path), Is.EqualTo((0, true)));
        Assert.That(await ListAsync(one, path), Is.EqualTo((0, false)));
        await follower.PutAsync($"/author/{await followed.GetUsernameAsync()}/follow");
        Assert.That(await ListAsync(one, path), Is.EqualTo((1, true)));
        Assert.That(await ListAsync(one, $"{path}?offset=1"), Is.EqualTo((1, false)));
    }

    [Test]
    public async Task Lists_with_other_filters_have_other_totals()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        await author.PublishAsync(text: $"{word} one", tags: [$"a{word}"]);
        await author.PublishAsync(text: $"{word} two", tags: [$"a{word}", $"b{word}"]);
        for (var read = 1; read <= 2; read++)
        {
            foreach (var (query, total) in new[]
            {
                ($"tag=a{word}", 2), ($"tag=b{word}", 1), ($"q={word}", 2), ($"q={word}+one", 1), ($"q=two+{word}", 1),
                ($"q={word}&tag=b{word}", 1), ($"q=one+{word}&tag=b{word}", 0),
            })
            {
                Assert.That((await ListAsync(author, $"/article?{query}")).Total, Is.EqualTo(total), query);
            }
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
