using System.Net;
using Blog.Tests.Support;
using Microsoft.Data.SqlClient;

namespace Blog.Tests.Persistence.SqlServer.Connections;

/// <summary>Sends requests while connections to a real SQL Server are cut.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class ConnectionLossRequestTests
{
    private const int DefaultPort = 1433;

    private static readonly CutPoint[] CutPoints = [.. Enum.GetValues<CutPoint>().Except([CutPoint.None])];

    private TestDatabase database = null!;
    private TdsProxy proxy = null!;
    private BlogApplication application = null!;
    private HttpClient client = null!;
    private Member author = null!;
    private string username = null!;

    [OneTimeSetUp]
    public async Task StartBehindProxy()
    {
        var engine = TestEngines.Available.FirstOrDefault(each => each.Name == "SqlServer");
        if (engine is null)
        {
            Assert.Ignore(TestEngines.Report[^1]);
        }

        database = await engine.CreateDatabaseAsync();
        var connectionString = new SqlConnectionStringBuilder(database.ConnectionString);
        var (host, port) = Parse(connectionString.DataSource);
        proxy = new TdsProxy(host, port);

        // The proxy finds statements only in unencrypted packets.
        connectionString.DataSource = $"127.0.0.1,{proxy.Port}";
        connectionString.Encrypt = SqlConnectionEncryptOption.Optional;
        application = new BlogApplication(
            new TestDatabase(database.Provider, connectionString.ConnectionString, () => Task.CompletedTask));
        client = new HttpClient { BaseAddress = application.Address };
        await application.WaitUntilReadyAsync();
        author = await Member.SignUpAsync(client);
        username = await author.GetUsernameAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (proxy is not null)
        {
            client.Dispose();
            await application.DisposeAsync();
            await proxy.DisposeAsync();
            await database.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(CutPoints))]
    public async Task An_article_whose_connection_is_cut_is_created_once_or_answered_with_503(CutPoint point)
    {
        var title = Unique.Word();
        proxy.CutOnce(point);
        var answer = await author.PostAsync("/article", new { title, text = "some text", tags = new[] { title } });
        Assert.That(proxy.IsCutPlanned, Is.False);
        await AssertCreatedOnceOrUnavailableAsync(answer, title);
    }

    [Test]
    public async Task An_article_is_created_after_all_connections_were_cut()
    {
        var title = Unique.Word();
        proxy.CutAll();
        await AssertCreatedOnceOrUnavailableAsync(
            await author.PostAsync("/article", new { title, text = "some text" }), title);
    }

    private static (string Host, int Port) Parse(string dataSource)
    {
        var address = dataSource.Replace("tcp:", "", StringComparison.OrdinalIgnoreCase).Split(',');
        return (address[0], address.Length > 1 ? int.Parse(address[1], null) : DefaultPort);
    }

    private async Task AssertCreatedOnceOrUnavailableAsync(Answer answer, string title)
    {
        var created = (await author.GetAsync($"/article?author={username}&limit=100"))["items"].EnumerateArray()
            .Count(article => article.GetProperty("title").GetString() == title);
        if (answer.Status == HttpStatusCode.ServiceUnavailable)
        {
            Assert.That(answer.Headers["Retry-After"], Does.Match(@"^[1-9]\d*$"));
            Assert.That(created, Is.LessThanOrEqualTo(1));
        }
        else
        {
            answer.ShouldBe(HttpStatusCode.Created);
            Assert.That(created, Is.EqualTo(1));
        }
    }
}
