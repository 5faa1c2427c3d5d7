using Blog.Domain.Articles;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Configurations;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence;

/// <summary>The model that all engines share. Each engine derives a context with migrations of its own.</summary>
internal abstract class BlogDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<User> Users => Set<User>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<Favorite> Favorites => Set<Favorite>();

    public DbSet<Follow> Follows => Set<Follow>();

    /// <summary>
    /// The collation that compares keys by their bytes. The domain normalizes keys before they are saved.
    /// </summary>
    protected abstract string BinaryCollation { get; }

    /// <summary>Finds the articles that contain all of the words.</summary>
    public abstract IQueryable<SearchHit> Search(IReadOnlyList<string> words);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BlogDbContext).Assembly);
        modelBuilder.Entity<User>().Property(user => user.Email).UseCollation(BinaryCollation);
        modelBuilder.Entity<User>().Property(user => user.NormalizedUsername).UseCollation(BinaryCollation);
        modelBuilder.Entity<Article>().Property(article => article.Slug).UseCollation(BinaryCollation);
        modelBuilder.Entity<Article>().Property(article => article.NormalizedTitle).UseCollation(BinaryCollation);
        modelBuilder.Entity<Tag>().Property(tag => tag.NormalizedName).UseCollation(BinaryCollation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeValueConverter>().HavePrecision(7);
}
