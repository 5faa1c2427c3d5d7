using System.Net;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>
/// Tests that call the real program over HTTP, on one engine. A fixture has a database of its own, and its tests run
/// at once, so each of them makes the users and articles it needs and counts no others.
/// </summary>
/// <param name="engine">The engine.</param>
[Parallelizable(ParallelScope.All)]
public abstract class ApiTests(TestEngine engine)
{
    private TestDatabase database = null!;
    private HttpClient client = null!;

    /// <summary>The engine.</summary>
    protected TestEngine Engine => engine;

    /// <summary>Where the program keeps its data.</summary>
    protected TestDatabase Database => database;

    /// <summary>The program.</summary>
    protected BlogApplication Application { get; private set; } = null!;

    /// <summary>Somebody without a token.</summary>
    protected Visitor Anonymous { get; private set; } = null!;

    /// <summary>Settings over those of the tests.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    [OneTimeSetUp]
    public async Task StartApplication()
    {
        database = await engine.CreateDatabaseAsync();
        Application = new BlogApplication(database, Settings, ConfigureServices);
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Application.Address };
        Anonymous = new Visitor(client);
    }

    [OneTimeTearDown]
    public async Task StopApplication()
    {
        client.Dispose();
        await Application.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Puts other services in the place of the program's.</summary>
    /// <param name="services">The services.</param>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>Somebody with this token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="scheme">What stands before it in the header.</param>
    /// <returns>The visitor.</returns>
    protected Visitor WithToken(string? token, string scheme = "Bearer") => new(client, token, scheme);

    /// <summary>Signs somebody up.</summary>
    /// <param name="email">The address; one of its own where none is given.</param>
    /// <param name="fullName">The name.</param>
    /// <returns>The member.</returns>
    protected async Task<Member> SignUpAsync(string? email = null, string fullName = "Jane Doe")
    {
        email ??= Unique.Email();
        var answer = await Anonymous.PostAsync("/user/sign-up", new { email, fullName, password = Member.Password });
        answer.ShouldBe(HttpStatusCode.Created);
        return new Member(client, answer["token"].GetString()!, answer["id"].GetInt32(), email, fullName);
    }

    /// <summary>Adds entities and saves them, as the program does.</summary>
    /// <param name="entities">The entities.</param>
    /// <returns>A task that ends when they are saved.</returns>
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

    /// <summary>Runs something with services of the program, to look behind the API.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="use">What to do.</param>
    /// <returns>What it gave.</returns>
    protected async Task<T> WithServiceAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Application.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
