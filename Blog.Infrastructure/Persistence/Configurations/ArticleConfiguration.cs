using Blog.Domain.Articles;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(article => article.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(article => article.Title).HasMaxLength(Article.TitleMaxLength);
        builder.Property(article => article.Description).HasMaxLength(Article.DescriptionMaxLength);
        builder.Property(article => article.Text).HasMaxLength(Article.TextMaxLength);

        // Who writes on top of an article that has changed since it was read starts over: two requests must not add up
        // to more tags than an article may have.
        builder.Property(article => article.UpdatedAt).IsConcurrencyToken();

        builder.HasIndex(article => article.Slug).IsUnique();
        builder.HasIndex(article => new { article.CreatedAt, article.Id }).IsDescending();

        // Not cascading: a comment would be reached both through its article and through its author (error 1785).
        builder.HasOne<User>().WithMany().HasForeignKey(article => article.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.Tags).WithMany().UsingEntity(
            "ArticleTags",
            right => right.HasOne(typeof(Tag)).WithMany().HasForeignKey("TagId"),
            left => left.HasOne(typeof(Article)).WithMany().HasForeignKey("ArticleId"),
            join => join.HasKey("ArticleId", "TagId"));
    }
}
