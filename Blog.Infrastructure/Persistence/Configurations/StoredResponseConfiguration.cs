using Blog.Domain.Idempotency;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class StoredResponseConfiguration : IEntityTypeConfiguration<StoredResponse>
{
    /// <summary>The domain has the body as a part of the content.</summary>
    private const string Body = "Body";

    public void Configure(EntityTypeBuilder<StoredResponse> builder)
    {
        builder.ToTable("StoredResponses");
        builder.Ignore(response => response.Content);
        builder.Property(response => response.Operation).HasMaxLength(StoredResponse.OperationMaxLength);
        builder.Property(response => response.Key).HasMaxLength(IdempotencyKey.MaxLength);
        builder.Property(response => response.RequestHash).HasMaxLength(IdempotentRequest.HashLength);
        builder.Property(response => response.BodyHash).HasMaxLength(IdempotentRequest.HashLength);
        builder.Property(response => response.ContentType).HasMaxLength(StoredResponse.ContentTypeMaxLength);
        builder.Property(response => response.Location).HasMaxLength(StoredResponse.LocationMaxLength);
        builder.Property(response => response.EntityTag).HasMaxLength(StoredResponse.EntityTagMaxLength);
        builder.Property<byte[]>(Body);

        // Of two requests with the same key one fails.
        builder.HasIndex(response => new { response.UserId, response.RequestHash }).IsUnique();

        // The responses to a user, in the order of the export.
        builder.HasIndex(response => response.UserId);

        // The responses to clean up.
        builder.HasIndex(response => response.CreatedAt);
        builder.HasOne<User>().WithMany().HasForeignKey(response => response.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
