using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Persistence.SqlServer.Queries;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Blog.Tests.Persistence.SqlServer;

[Parallelizable(ParallelScope.All)]
public sealed class SqlServerRegistrationTests
{
    private static readonly string SqliteNamespace = typeof(SqliteBlogDbContext).Namespace!;

    [Test]
    public async Task Nothing_of_sqlite_is_registered_or_created()
    {
        var services = SqlServerSession.CreateServices()
            .AddSingleton<IHostApplicationLifetime, ApplicationLifetime>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        var types = services.SelectMany(descriptor => TypesOf(descriptor, scope.ServiceProvider)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(types, Has.Member(typeof(SqlServerBlogDbContext)).And.Member(typeof(SqlServerUnitOfWork)));
            Assert.That(types.Where(IsOfSqlite), Is.Empty);
        });
    }

    [Test]
    public async Task No_interceptor_of_sqlite_is_added_to_the_context()
    {
        await using var session = new SqlServerSession();
        var interceptors = session.Context.GetService<IDbContextOptions>()
            .FindExtension<CoreOptionsExtension>()!
            .Interceptors!
            .Select(interceptor => interceptor.GetType())
            .ToList();
        Assert.That(interceptors, Is.Not.Empty);
        Assert.That(interceptors.Where(IsOfSqlite), Is.Empty);
    }

    private static IEnumerable<Type> TypesOf(ServiceDescriptor descriptor, IServiceProvider provider) =>
        new[] { descriptor.ServiceType, descriptor.ImplementationType, descriptor.ImplementationInstance?.GetType() }
            .OfType<Type>()
            .Concat(descriptor.ImplementationFactory is { } create ? [create(provider).GetType()] : []);

    private static bool IsOfSqlite(Type type) => type.GetGenericArguments().Append(type)
        .Any(part => part.Namespace?.StartsWith(SqliteNamespace, StringComparison.Ordinal) == true);
}
