using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

/// <summary>One table has current and former slugs, so that one key keeps both unique.</summary>
internal sealed class ArticleSlugConfiguration : IEntityTypeConfiguration<ArticleSlug>
{
    public void Configure(EntityTypeBuilder<ArticleSlug> builder)
    {
        builder.ToTable("ArticleSlugs");
        builder.Property(slug => slug.Slug).HasMaxLength(Slug.MaxLength);

        // The name of the column is in the error message of a duplicate.
        builder.HasKey(slug => slug.Slug).HasName("PK_ArticleSlugs_Slug");
    }
}
