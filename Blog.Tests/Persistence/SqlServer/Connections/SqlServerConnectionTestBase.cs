using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Persistence.SqlServer.Queries;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.SqlServer.Connections;

/// <summary>
/// Writes through real connections of SqlClient, which the proxy can cut. The server behind it is a small one of these
/// tests.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class SqlServerConnectionTestBase : IAsyncDisposable
{
    private readonly ServiceProvider services;

    protected SqlServerConnectionTestBase()
    {
        Proxy = new TdsProxy("127.0.0.1", Server.Port);
        services = SqlServerSession.CreateServices(ConnectionString)
            .AddSingleton<TimeProvider>(Clock)
            .BuildServiceProvider();
    }

    internal TdsServer Server { get; } = new();

    internal TdsProxy Proxy { get; }

    protected FakeTimeProvider Clock { get; } = new();

    protected string ConnectionString =>
        $"Server=127.0.0.1,{Proxy.Port};Database=Blog;User ID=sa;Password=none;Encrypt=False";

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await services.DisposeAsync();
        await Proxy.DisposeAsync();
        await Server.DisposeAsync();
    }

    protected void AssertFailsTransiently()
    {
        var exception = Assert.CatchAsync(AddTagAsync)!;
        Assert.That(IsTransient(exception), Is.True, exception.ToString());
    }

    protected bool IsTransient(Exception exception) =>
        services.GetRequiredService<TransientErrors>().IsTransient(exception);

    private protected static Task AddTagAsync(BlogDbContext context, IUnitOfWork unitOfWork, CancellationToken token)
    {
        context.Add(new Tag(Unique.Word()));
        return unitOfWork.SaveAsync(token);
    }

    protected Task AddTagAsync() => RunAsync(AddTagAsync);

    protected AsyncServiceScope CreateScope() => services.CreateAsyncScope();

    private protected async Task RunAsync(Func<BlogDbContext, IUnitOfWork, CancellationToken, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await RunAsync(scope, work);
    }

    private protected static Task<bool> RunAsync(
        AsyncServiceScope scope, Func<BlogDbContext, IUnitOfWork, CancellationToken, Task> work)
    {
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        return unitOfWork.RunAsync(
            async token =>
            {
                await work(context, unitOfWork, token);
                return true;
            },
            CancellationToken.None);
    }
}
