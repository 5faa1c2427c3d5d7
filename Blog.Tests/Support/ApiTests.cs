using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>
/// Tests that call the program over HTTP. Each fixture has its own database. Its tests run in parallel, so each creates
/// the users and articles it needs and expects that there are others.
/// </summary>
[Parallelizable(ParallelScope.All)]
public abstract class ApiTests(TestEngine engine)
{
    private TestDatabase database = null!;
    private HttpClient client = null!;

    protected TestEngine Engine => engine;

    protected TestDatabase Database => database;

    protected BlogApplication Application { get; private set; } = null!;

    protected Visitor Anonymous { get; private set; } = null!;

    /// <summary>Overrides settings of <see cref="BlogApplication"/>.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    [OneTimeSetUp]
    public async Task StartApplication()
    {
        database = await engine.CreateDatabaseAsync();
        Application = new BlogApplication(database, Settings, ConfigureServices);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            Expect100ContinueTimeout = Visitor.ContinueTimeout,
        };
        client = new HttpClient(handler) { BaseAddress = Application.Address };
        Anonymous = new Visitor(client);
        await Application.WaitUntilReadyAsync();
    }

    [OneTimeTearDown]
    public async Task StopApplication()
    {
        client.Dispose();
        await Application.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Replaces services of the program.</summary>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    protected Visitor WithToken(string? token, string scheme = "Bearer") => new(client, token, scheme);

    protected Task<Member> SignUpAsync(string? email = null, string fullName = "Jane Doe") =>
        Member.SignUpAsync(client, email, fullName);

    protected Task<Member> SignInAgainAsync(Member member) => Member.SignInAgainAsync(client, member);

    protected async Task SaveAsync(IEnumerable<Entity> entities)
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        await unitOfWork.RunAsync(
            async token =>
            {
                context.AddRange(entities);
                await unitOfWork.SaveAsync(token);
                return true;
            },
            CancellationToken.None);
    }

    protected async Task<T> WithServiceAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Application.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
