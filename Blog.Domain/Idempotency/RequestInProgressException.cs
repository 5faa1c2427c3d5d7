using Blog.Domain.Common;

namespace Blog.Domain.Idempotency;

/// <summary>Thrown if the same request was sent before, and its response is not known yet.</summary>
public sealed class RequestInProgressException() : DomainException(InProgressMessage)
{
    /// <summary>The error message.</summary>
    public const string InProgressMessage = "This request is still being worked on";

    /// <summary>What the error is about.</summary>
    public const string Subject = "Request";

    /// <summary>How long to wait before the request is sent again.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
}
