using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class FollowConfiguration : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.HasKey(follow => new { follow.FollowerId, follow.AuthorId });

        // The two lists of a user: followers and followed authors, newest first.
        builder.HasIndex(follow => new { follow.AuthorId, follow.CreatedAt, follow.FollowerId })
            .IsDescending(false, true, true);
        builder.HasIndex(follow => new { follow.FollowerId, follow.CreatedAt, follow.AuthorId })
            .IsDescending(false, true, true);

        // Not cascading: a row would be reached from both of its users (error 1785).
        builder.HasOne<User>().WithMany().HasForeignKey(follow => follow.FollowerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(follow => follow.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
