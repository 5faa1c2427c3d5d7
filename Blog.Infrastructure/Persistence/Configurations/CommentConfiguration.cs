using Blog.Domain.Articles;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.Property(comment => comment.Text).HasMaxLength(Comment.TextMaxLength);

        // Of two concurrent deletions one fails, and a deleted comment cannot be changed.
        builder.Property(comment => comment.DeletedAt).IsConcurrencyToken();
        builder.HasQueryFilter(QueryFilters.SoftDelete, comment => comment.DeletedAt == null);
        builder.HasIndex(comment => new
        {
            comment.ArticleId,
            comment.DeletedAt,
            comment.CreatedAt,
            comment.Id,
        });
        builder.HasOne<Article>().WithMany()
            .HasForeignKey(comment => comment.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
        // Not cascading: a deleted comment has no replies left, and those of a deleted article go together.
        builder.HasOne<Comment>().WithMany()
            .HasForeignKey(comment => comment.ReplyToId)
            .OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(comment => comment.ReplyToId).HasFilter("ReplyToId IS NOT NULL");
        builder.HasOne<User>().WithMany().HasForeignKey(comment => comment.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
