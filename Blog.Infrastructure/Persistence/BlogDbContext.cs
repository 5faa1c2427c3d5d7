using Blog.Domain.Articles;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Searching;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence;

/// <summary>The blog's one model. Each engine has a context of its own below it, to keep its own migrations.</summary>
internal abstract class BlogDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<User> Users => Set<User>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<Favorite> Favorites => Set<Favorite>();

    public DbSet<Follow> Follows => Set<Follow>();

    /// <summary>The collation under which texts are the same only if every character is: keys are normalised before they are kept.</summary>
    protected abstract string BinaryCollation { get; }

    /// <summary>Finds the articles that hold all of some words, the same ones on every engine.</summary>
    /// <param name="words">The words, at least one.</param>
    /// <returns>The query, not yet run.</returns>
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
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>().HavePrecision(7);
}
