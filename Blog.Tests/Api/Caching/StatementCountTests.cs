using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>
/// The number of SQL statements that each read takes. Runs one test at a time, because a write by another test would
/// evict the cached responses.
/// </summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class StatementCountTests(TestEngine engine) : ApiTests(engine)
{
    private const int TimeoutInMilliseconds = 2_000;
    private const int PollingInMilliseconds = 20;

    // The path of each public read, and its statements when nothing is cached.
    private static readonly Dictionary<string, int> PublicReads = new()
    {
        ["/article"] = 1,
        ["/article?tag=one"] = 1,
        ["/article?author={username}"] = 1,
        ["/article?favorited={username}"] = 1,
        ["/article?sort=-comments&limit=1&offset=1"] = 1,
        ["/article/{slug}"] = 1,
        ["/article/{slug-without-comments}"] = 1,
        ["/article/{slug}/comment"] = 1,
        ["/article/{slug}?comments=0"] = 1,
        ["/article/{slug}/comment?limit=1&offset=1"] = 1,
        ["/author/{username}"] = 1,
        ["/author/{username}/followers"] = 1,
        ["/author/{username}/following"] = 1,
        ["/author/{username}/followers?offset=1"] = 1,
        ["/feed.atom"] = 1,
        ["/feed.atom?tag=one&author={username}"] = 1,
        ["/sitemap.xml"] = 1,
        ["/tag"] = 1,
        ["/api/articles"] = 1,
        ["/api/articles/{slug}"] = 1,
        ["/api/articles/{slug}/comments"] = 1,
        ["/api/profiles/{username}"] = 1,
        ["/api/tags"] = 1,
    };

    // The same for each read that requires a token, without the statement that loads the user of the token.
    private static readonly Dictionary<string, int> ProtectedReads = new()
    {
        ["/article/feed"] = 1,
        ["/user/article"] = 1,
        ["/user/article?status=published&limit=1&offset=1"] = 1,
        ["/article/{slug}/revision"] = 2,
        ["/article/{slug}/revision/{number}"] = 2,
        ["/user/profile"] = 0,
        ["/user/session"] = 1,
        ["/api/articles/feed"] = 1,
        ["/api/user"] = 0,
    };

    private readonly StatementRecorder recorder = new();

    private Member member = null!;
    private string username = null!;
    private string slug = null!;
    private string slugWithoutComments = null!;

    private static IEnumerable<TestCaseData> PublicCases => ToCases(PublicReads);

    private static IEnumerable<TestCaseData> AllCases => ToCases(PublicReads.Concat(ProtectedReads));

    private static IEnumerable<string> ProtectedPaths => ProtectedReads.Keys;

    [OneTimeSetUp]
    public async Task PublishTwo()
    {
        member = await SignUpAsync();
        username = await member.GetUsernameAsync();
        slugWithoutComments = await member.PublishAsync(tags: ["one", "two"]);
        slug = await member.PublishAsync(tags: ["one"]);
        await member.CommentAsync(slug);
        (await member.PatchAsync($"/article/{slug}", new { text = "revised" })).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase(OpenApiDocument.Path)]
    [TestCase(OpenApiDocument.RealWorldPath)]
    public async Task The_statements_of_every_GET_operation_are_counted(string documentPath)
    {
        var document = await OpenApiDocument.FetchAsync(Anonymous, documentPath);
        var operations = document.Operations.Where(operation => operation.Method == "GET"
            && operation.Path != "/user/export"
            && !operation.Path.StartsWith("/admin/", StringComparison.Ordinal));
        Assert.That(
            operations.Select(operation => operation.Path),
            Is.Not.Empty.And.SubsetOf(PublicReads.Concat(ProtectedReads).Select(read => read.Key.Split('?')[0])));
    }

    [TestCaseSource(nameof(PublicCases))]
    public async Task An_anonymous_read_is_queried_once_and_then_cached(string path, int statements)
    {
        await WriteAsync();
        Assert.That(await CountAsync(Anonymous, path), Is.EqualTo(statements));

        // A response is cached after it has been sent.
        await Assert.ThatAsync(
            () => CountAsync(Anonymous, path), Is.Zero.After(TimeoutInMilliseconds, PollingInMilliseconds));
        Assert.That(await CountAsync(Anonymous, path, HttpMethod.Head), Is.Zero);
    }

    [TestCaseSource(nameof(AllCases))]
    public async Task An_authenticated_read_takes_one_statement_more_for_the_user(string path, int statements)
    {
        await WriteAsync();
        Assert.That(await CountAsync(member, path), Is.EqualTo(statements + 1));

        // Only SQLite reports writes by other processes, so only there the user is cached until the next write.
        var expected = Engine is SqliteTestEngine ? statements : statements + 1;
        Assert.That(await CountAsync(member, path), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(ProtectedPaths))]
    public async Task A_read_without_its_token_takes_no_statement(string path) =>
        Assert.That(await CountAsync(Anonymous, path, status: HttpStatusCode.Unauthorized), Is.Zero);

    [TestCase("/article/none", HttpStatusCode.NotFound)]
    [TestCase("/article?tag=one&tag=two", HttpStatusCode.OK)]
    public async Task Errors_and_queries_with_a_repeated_parameter_are_not_cached(string path, HttpStatusCode status)
    {
        for (var read = 1; read <= 3; read++)
        {
            Assert.That(await CountAsync(Anonymous, path, status: status), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_search_counts_its_hits_once_after_each_write()
    {
        await WriteAsync();
        Assert.That(await CountAsync(Anonymous, "/article?q=text"), Is.EqualTo(2));
        Assert.That(await CountAsync(Anonymous, "/article?q=text&limit=1"), Is.EqualTo(1));
    }

    protected override void ConfigureServices(IServiceCollection services) => recorder.AddTo(services);

    private static IEnumerable<TestCaseData> ToCases(IEnumerable<KeyValuePair<string, int>> reads) =>
        reads.Select(read => new TestCaseData(read.Key, read.Value));

    // Any write evicts the cached responses.
    private async Task WriteAsync() => await SignUpAsync();

    private async Task<int> CountAsync(
        Visitor visitor, string path, HttpMethod? method = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        var filled = path
            .Replace("{slug}", slug, StringComparison.Ordinal)
        .Replace("{number}", "1", StringComparison.Ordinal)
            .Replace("{slug-without-comments}", slugWithoutComments, StringComparison.Ordinal)
            .Replace("{username}", username, StringComparison.Ordinal);
        var (answer, statements) = await recorder.RecordAsync(
            header => visitor.SendAsync(method ?? HttpMethod.Get, filled, null, header));
        answer.ShouldBe(status);
        return statements.Count;
    }
}
