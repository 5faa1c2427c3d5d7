using Blog.Domain.Mail;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.Property(mail => mail.Recipient).HasMaxLength(EmailAddress.MaxLength);

        // Of two copies of the program that lease a mail at the same time one fails.
        builder.Property(mail => mail.Version).IsConcurrencyToken();
        builder.HasIndex(mail => mail.DueAt);
        builder.HasIndex(mail => mail.Recipient);
    }
}
