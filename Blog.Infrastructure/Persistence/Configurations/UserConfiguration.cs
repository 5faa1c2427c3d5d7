using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>, IEntityTypeConfiguration<UserCredentials>
{
    private const string Table = "Users";

    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable(Table);
        builder.Property(user => user.FullName).HasMaxLength(User.FullNameMaxLength);
        builder.Property(user => user.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(user => user.Username).HasMaxLength(Username.MaxLength);
        builder.Property(user => user.NormalizedUsername).HasMaxLength(Username.MaxLength);
        builder.Property(user => user.Image).HasMaxLength(ImageAddress.MaxLength);
        builder.Property(user => user.Bio).HasMaxLength(User.BioMaxLength);
        builder.Property(user => user.SecurityStamp).HasMaxLength(User.SecurityStampLength);

        // A converted column, not a complex property: reading one of those reads the whole row that it is part of.
        builder.Property(user => user.Social).HasConversion<SocialConverter>();

        // Two changes at once are made one after the other, so that neither takes back what the other merged in.
        builder.Property(user => user.Version).IsConcurrencyToken();
        builder.HasIndex(user => user.Email).IsUnique();
        builder.HasIndex(user => user.NormalizedUsername).IsUnique();
        builder.HasOne(user => user.Credentials)
            .WithOne()
            .HasForeignKey<UserCredentials>(credentials => credentials.UserId);
        builder.Navigation(user => user.Credentials).IsRequired();
    }

    // Same row, other entity: the hash is selected only where the credentials are asked for, and replaced only by who
    // knows the one before, so that a sign-in that renews it cannot undo a change of password.
    public void Configure(EntityTypeBuilder<UserCredentials> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(credentials => credentials.UserId);
        builder.Property(credentials => credentials.PasswordHash)
            .HasColumnName(nameof(UserCredentials.PasswordHash))
            .HasMaxLength(UserCredentials.PasswordHashMaxLength)
            .IsConcurrencyToken();
    }
}
