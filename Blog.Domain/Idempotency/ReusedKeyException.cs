using Blog.Domain.Common;

namespace Blog.Domain.Idempotency;

/// <summary>Thrown if a key was used for a request with another body.</summary>
public sealed class ReusedKeyException() : DomainException(BelongsToAnotherMessage)
{
    /// <summary>The error message.</summary>
    public const string BelongsToAnotherMessage = "This Idempotency-Key belongs to another request";
}
