using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(session => session.Id).HasMaxLength(Session.IdLength).ValueGeneratedNever();
        builder.Property(session => session.UserAgent).HasMaxLength(Session.UserAgentMaxLength);
        builder.Property(session => session.Address).HasMaxLength(Session.AddressMaxLength);
        builder.Property(session => session.SecurityStamp).HasMaxLength(User.SecurityStampLength);
        builder.Property(session => session.TokenStamp).HasMaxLength(Session.IdLength);

        // The list of a user's sessions, newest first.
        builder.HasIndex(session => new { session.UserId, session.CreatedAt }).IsDescending(false, true);

        // The sessions to clean up.
        builder.HasIndex(session => session.ExpiresAt);
        builder.HasOne<User>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
