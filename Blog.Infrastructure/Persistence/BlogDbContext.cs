using Blog.Domain.Articles;
using Blog.Domain.Auditing;
using Blog.Domain.Idempotency;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Configurations;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Blog.Infrastructure.Persistence;

/// <summary>The model that all engines share. Each engine derives a context with migrations of its own.</summary>
internal abstract class BlogDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<User> Users => Set<User>();

    /// <summary>The published articles.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>All articles, also those that are not published. They must not be shown to other readers.</summary>
    public IQueryable<Article> AllArticles => Articles.IgnoreQueryFilters([QueryFilters.Published]);

    public DbSet<ArticleSlug> ArticleSlugs => Set<ArticleSlug>();

    public DbSet<ArticleHtml> ArticleHtml => Set<ArticleHtml>();

    public DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<Favorite> Favorites => Set<Favorite>();

    public DbSet<Follow> Follows => Set<Follow>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<StoredResponse> StoredResponses => Set<StoredResponse>();

    /// <summary>The time of a query (UTC), which decides what is published.</summary>
    public DateTime Now => this.GetService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>
    /// The collation that compares keys by their bytes. The domain normalizes keys before they are saved.
    /// </summary>
    protected abstract string BinaryCollation { get; }

    /// <summary>The function that <see cref="FoldCase"/> is translated to.</summary>
    protected abstract string FoldCaseFunction { get; }

    /// <summary>Converts a text to lower case in a query, also beyond ASCII.</summary>
    public static string FoldCase(string text) => throw new InvalidOperationException("This is translated to SQL.");

    /// <summary>Finds the articles that contain all of the words.</summary>
    public abstract IQueryable<SearchHit> Search(IReadOnlyList<string> words);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BlogDbContext).Assembly);
        modelBuilder.Entity<Article>().HasQueryFilter(
            QueryFilters.Published, ArticleVisibility.IsPublished<Article>(this));
        modelBuilder.Entity<ArticleSlug>().Property(slug => slug.Slug).UseCollation(BinaryCollation);
        modelBuilder.Entity<User>().Property(user => user.Email).UseCollation(BinaryCollation);
        modelBuilder.Entity<User>().Property(user => user.NormalizedUsername).UseCollation(BinaryCollation);
        modelBuilder.Entity<Article>().Property(article => article.Slug).UseCollation(BinaryCollation);
        modelBuilder.Entity<Article>().Property(article => article.NormalizedTitle).UseCollation(BinaryCollation);
        modelBuilder.Entity<Tag>().Property(tag => tag.NormalizedName).UseCollation(BinaryCollation);
        modelBuilder.Entity<Session>().Property(session => session.Id).UseCollation(BinaryCollation);
        modelBuilder.Entity<OneTimeLink>().Property(link => link.TokenHash).UseCollation(BinaryCollation);
        modelBuilder.Entity<OutgoingMail>().Property(mail => mail.Recipient).UseCollation(BinaryCollation);
        modelBuilder.Entity<StoredResponse>()
            .Property(response => response.RequestHash)
            .UseCollation(BinaryCollation);
        modelBuilder.HasDbFunction(typeof(BlogDbContext).GetMethod(nameof(FoldCase))!)
            .HasName(FoldCaseFunction)
            .IsBuiltIn();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeValueConverter>().HavePrecision(7);
}
