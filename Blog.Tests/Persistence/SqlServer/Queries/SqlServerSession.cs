using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Exports;
using Blog.Domain.Idempotency;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>The services as they are registered for SQL Server, without a server.</summary>
internal sealed class SqlServerSession : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    public SqlServerSession()
    {
        provider = CreateServices()
            .ConfigureDbContext<SqlServerBlogDbContext>(options => options
                .AddInterceptors(Recorder)
                .ConfigureWarnings(warnings => warnings.Default(WarningBehavior.Throw)))
            .BuildServiceProvider();
        scope = provider.CreateAsyncScope();
    }

    public SqlServerCommandRecorder Recorder { get; } = new();

    public BlogDbContext Context => Get<BlogDbContext>();

    public IArticleRepository Articles => Get<IArticleRepository>();

    public IRevisionRepository Revisions => Get<IRevisionRepository>();

    public ICommentRepository Comments => Get<ICommentRepository>();

    public ITagRepository Tags => Get<ITagRepository>();

    public IFavoriteRepository Favorites => Get<IFavoriteRepository>();

    public IFollowRepository Follows => Get<IFollowRepository>();

    public IUserRepository Users => Get<IUserRepository>();

    public ISessionRepository Sessions => Get<ISessionRepository>();

    public IOneTimeLinkRepository Links => Get<IOneTimeLinkRepository>();

    public IMailOutbox Outbox => Get<IMailOutbox>();

    public IAuditRepository Audit => Get<IAuditRepository>();

    public IAccountRepository Accounts => Get<IAccountRepository>();

    public IExportRepository Exports => Get<IExportRepository>();

    public IStoredResponseRepository Responses => Get<IStoredResponseRepository>();

    public IUserProfileReader Profiles => Get<IUserProfileReader>();

    public IUnitOfWork UnitOfWork => Get<IUnitOfWork>();

    /// <summary>Makes searches use the full-text index, as if it had been found when the program started.</summary>
    public SqlServerSession WithFullTextIndex()
    {
        Get<SqlServerFullTextIndex>().State = SqlServerFullTextIndexState.Complete;
        return this;
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Tracks an entity as if it had been read from the database.</summary>
    /// <param name="withCredentials">Whether a user was read with the password hash.</param>
    public T Attach<T>(T entity, bool withCredentials = false)
        where T : class
    {
        var entry = Context.Entry(entity);
        if (entity is Entity)
        {
            entry.Property(nameof(Entity.Id)).CurrentValue = 7;
        }

        entry.State = EntityState.Unchanged;
        if (entity is User user)
        {
            Context.Entry(user.Credentials!).State = withCredentials ? EntityState.Unchanged : EntityState.Detached;
        }

        if (entity is Article article)
        {
            Context.Entry(article).Reference(each => each.Html).CurrentValue = null;
            article.Slugs.ToList().ForEach(slug => Context.Entry(slug).State = EntityState.Unchanged);
        }

        return entity;
    }

    public static IServiceCollection CreateServices(string connectionString = "Server=nowhere;Database=Blog") =>
        InfrastructureServices.Create("SqlServer", connectionString)
            .AddSingleton<TimeProvider>(new FakeTimeProvider());

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }
}
