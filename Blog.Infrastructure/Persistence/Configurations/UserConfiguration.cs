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
        builder.Property(user => user.Image).HasMaxLength(ImageUrl.MaxLength);
        builder.Property(user => user.Bio).HasMaxLength(User.BioMaxLength);
        builder.Property(user => user.SecurityStamp).HasMaxLength(User.SecurityStampLength);

        // A converted column, because reading a complex property reads the whole row of its owner.
        builder.Property(user => user.Social).HasConversion<SocialValueConverter>();

        // Concurrent changes are made one after the other, so that none overwrites what another has merged in.
        builder.Property(user => user.Version).IsConcurrencyToken();
        builder.Ignore(user => user.IsActiveAdmin);
        builder.HasIndex(user => user.Email).IsUnique();
        builder.HasIndex(user => user.NormalizedUsername).IsUnique();

        // The admins, who are locked before one of them loses the role.
        builder.HasIndex(user => user.Role);
        builder.HasOne(user => user.Credentials)
            .WithOne()
            .HasForeignKey<UserCredentials>(credentials => credentials.UserId);
        builder.Navigation(user => user.Credentials).IsRequired();
    }

    // Table splitting: the hash is selected only where the credentials are included. It is a concurrency token, so a
    // sign-in that rehashes a password cannot undo a change of it.
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
