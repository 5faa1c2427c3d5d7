using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.Property(tag => tag.Name).HasMaxLength(Tag.NameMaxLength);
        builder.Property(tag => tag.NormalizedName).HasMaxLength(Tag.NameMaxLength);
        builder.HasIndex(tag => tag.NormalizedName).IsUnique();

        // The order of the list of tags.
        builder.HasIndex(tag => new { tag.ArticleCount, tag.NormalizedName }).IsDescending(true, false);

        // The tags whose number has to be corrected by their scheduled articles.
        builder.HasIndex(tag => tag.ScheduledUntil);
    }
}
