using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>How often a request asks the database. One after the other, so that no other test's write comes in between.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
[Parallelizable(ParallelScope.Self)]
public sealed class StatementCountTests(TestEngine engine) : ApiTests(engine)
{
    private readonly StatementRecorder recorder = new();

    private Member member = null!;
    private string username = null!;
    private string silent = null!;
    private string discussed = null!;

    [OneTimeSetUp]
    public async Task PublishTwo()
    {
        member = await SignUpAsync();
        username = await member.GetUsernameAsync();
        silent = await member.PublishAsync(tags: ["one", "two"]);
        discussed = await member.PublishAsync(tags: ["one"]);
        await member.CommentAsync(discussed);
    }

    [TestCase("/article", 1)]
    [TestCase("/article?tag=one", 1)]
    [TestCase("/article/{silent}", 1)]
    [TestCase("/article/{discussed}", 2)]
    [TestCase("/author/{username}", 1)]
    [TestCase("/tag", 1)]
    [TestCase("/feed.atom", 1)]
    [TestCase("/api/articles", 1)]
    [TestCase("/api/articles/{discussed}", 1)]
    [TestCase("/api/tags", 1)]
    public async Task Of_somebody_without_a_token_are_few_and_then_none(string path, int expected)
    {
        // A change, so that nothing is kept of what came before.
        await SignUpAsync();
        Assert.That(await CountAsync(Anonymous, path), Is.EqualTo(expected));
        Assert.That(await CountAsync(Anonymous, path), Is.Zero);
        Assert.That(await CountAsync(Anonymous, path, HttpMethod.Head), Is.Zero);
    }

    [TestCase("/article", 2)]
    [TestCase("/article/{silent}", 2)]
    [TestCase("/article/{discussed}", 3)]
    [TestCase("/author/{username}", 2)]
    [TestCase("/user/profile", 1)]
    [TestCase("/api/articles", 2)]
    [TestCase("/api/user", 1)]
    public async Task Of_a_member_are_one_more_after_a_write(string path, int expected)
    {
        await SignUpAsync();
        Assert.That(await CountAsync(member, path), Is.EqualTo(expected));

        // Whether another program has written is known on SQLite alone, so only there the profile is kept until then.
        Assert.That(await CountAsync(member, path), Is.EqualTo(Engine is SqliteTestEngine ? expected - 1 : expected));
    }

    [Test]
    public async Task Are_made_again_for_an_error_and_for_a_parameter_given_twice()
    {
        foreach (var path in (string[])["/article/none", "/article?tag=one&tag=two"])
        {
            Assert.That(await CountAsync(Anonymous, path), Is.Positive, path);
            Assert.That(await CountAsync(Anonymous, path), Is.Positive, path);
        }
    }

    [Test]
    public async Task Are_made_for_who_writes_a_scheme_without_a_token()
    {
        await CountAsync(Anonymous, "/article");
        var (answer, statements) = await recorder.RecordAsync(
            header => Anonymous.SendAsync(HttpMethod.Get, "/article", null, header, ("Authorization", "Bearer")));
        Assert.That(answer.Status == HttpStatusCode.Unauthorized || statements.Count == 1, Is.True, answer.Body);
    }

    protected override void ConfigureServices(IServiceCollection services) => recorder.AddTo(services);

    private async Task<int> CountAsync(Visitor visitor, string path, HttpMethod? method = null)
    {
        var filled = path
            .Replace("{silent}", silent, StringComparison.Ordinal)
            .Replace("{discussed}", discussed, StringComparison.Ordinal)
            .Replace("{username}", username, StringComparison.Ordinal);
        var (_, statements) = await recorder.RecordAsync(
            header => visitor.SendAsync(method ?? HttpMethod.Get, filled, null, header));
        return statements.Count;
    }
}
