using Blog.Domain.Articles;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class FavoriteConfiguration : IEntityTypeConfiguration<Favorite>
{
    public void Configure(EntityTypeBuilder<Favorite> builder)
    {
        builder.HasKey(favorite => new { favorite.UserId, favorite.ArticleId });
        builder.HasIndex(favorite => new { favorite.UserId, favorite.PublishedAt, favorite.ArticleId })
            .IsDescending(false, true, true);
        builder.HasOne<Article>().WithMany()
            .HasForeignKey(favorite => favorite.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);

        // Not cascading: a favorite would be reached both through its article and through its user (error 1785).
        builder.HasOne<User>().WithMany().HasForeignKey(favorite => favorite.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
