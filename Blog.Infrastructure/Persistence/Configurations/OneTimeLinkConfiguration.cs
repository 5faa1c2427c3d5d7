using Blog.Domain.OneTimeLinks;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class OneTimeLinkConfiguration : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("OneTimeLinks");
        builder.Property(link => link.TokenHash).HasMaxLength(OneTimeToken.HashLength);

        // Of two requests that use a link at the same time one fails.
        builder.Property(link => link.Version).IsConcurrencyToken();
        builder.HasIndex(link => new { link.UserId, link.Purpose }).IsUnique();
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(link => link.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
