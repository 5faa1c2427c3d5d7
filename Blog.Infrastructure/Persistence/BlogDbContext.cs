using Blog.Domain.Articles;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence;

/// <summary>The blog's one model. Each engine has a context of its own below it, to keep its own migrations.</summary>
internal abstract class BlogDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<User> Users => Set<User>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Tag> Tags => Set<Tag>();

    /// <summary>The collation under which texts are the same only if every character is: keys are normalised before they are kept.</summary>
    protected abstract string BinaryCollation { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BlogDbContext).Assembly);
        modelBuilder.Entity<User>().Property(user => user.Email).UseCollation(BinaryCollation);
        modelBuilder.Entity<Article>().Property(article => article.Slug).UseCollation(BinaryCollation);
        modelBuilder.Entity<Tag>().Property(tag => tag.NormalizedName).UseCollation(BinaryCollation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>().HavePrecision(7);
}
