using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Tests that each break the database file of a program of their own.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class DatabaseFileTestBase : IAsyncDisposable
{
    private const int TimeoutInMilliseconds = 30_000;
    private const int PollingInMilliseconds = 50;

    private HttpClient? client;
    private BlogApplication? application;

    protected SqliteTestFolder Folder { get; } = new();

    protected string DatabaseFile => Folder.DatabaseFile;

    protected BlogApplication Application => application!;

    protected Visitor Anonymous { get; private set; } = null!;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task StartAsync(Action<DatabaseOptions>? configure = null)
    {
        await StopAsync();
        application = new BlogApplication(
            Folder.Database,
            configureServices: services => services.Configure<DatabaseOptions>(options => configure?.Invoke(options)));
        client = new HttpClient { BaseAddress = application.Address };
        Anonymous = new Visitor(client);
    }

    protected async Task StopAsync()
    {
        client?.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
            application = null;

            // The program disposes of its services as well, and may not have finished.
            Assert.That(IsClosed, Is.True.After(TimeoutInMilliseconds, PollingInMilliseconds));
        }
    }

    protected async Task<Member> StartWithMemberAsync(Action<DatabaseOptions>? configure = null)
    {
        await Folder.CreateDatabaseAsync();
        await StartAsync(configure);
        await application!.WaitUntilReadyAsync();
        return await Member.SignUpAsync(client!);
    }

    protected static Task<Answer> PostArticleAsync(Member member) =>
        member.PostAsync("/article", new { title = $"title {Unique.Word()}", text = "some text" });

    private bool IsClosed()
    {
        using var exclusiveLock = SqliteFileLock.TryAcquireExclusive(DatabaseFile);
        return exclusiveLock is not null;
    }

    protected async Task AssertReadyAsync(HttpStatusCode status) => await Assert.ThatAsync(
        async () => (await Anonymous.GetAsync("/health/ready")).Status,
        Is.EqualTo(status).After(TimeoutInMilliseconds, PollingInMilliseconds));

    protected static void AssertUnavailable(Answer answer)
    {
        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        Assert.That(answer.Headers["Retry-After"], Does.Match("^[1-9][0-9]*$"));
    }
}
