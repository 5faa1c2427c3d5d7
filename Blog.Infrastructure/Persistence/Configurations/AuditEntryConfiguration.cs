using Blog.Domain.Auditing;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

/// <summary>The audit refers to no user, because it outlives them.</summary>
internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.ActorUsername).HasMaxLength(Username.MaxLength);
        builder.Property(entry => entry.Subject).HasMaxLength(AuditEntry.SubjectMaxLength);
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.DetailMaxLength);

        // The entries that have been kept for long enough.
        builder.HasIndex(entry => entry.At);
    }
}
