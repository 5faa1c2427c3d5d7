using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class ArticleRevisionConfiguration : IEntityTypeConfiguration<ArticleRevision>
{
    public void Configure(EntityTypeBuilder<ArticleRevision> builder)
    {
        builder.ToTable("ArticleRevisions");
        builder.HasKey(revision => new { revision.ArticleId, revision.Number });
        builder.Property(revision => revision.Title).HasMaxLength(Article.TitleMaxLength);
        builder.Property(revision => revision.Description).HasMaxLength(Article.DescriptionMaxLength);
        builder.Property(revision => revision.Text).HasMaxLength(Article.TextMaxLength);
        builder.Property(revision => revision.TagNames).HasMaxLength(Article.TagNamesMaxLength);
        builder.HasOne<Article>().WithMany()
            .HasForeignKey(revision => revision.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
