namespace Blog.Domain.Idempotency;

/// <summary>What is sent in response to a request.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The bytes of the body; empty if there is none.</param>
/// <param name="ContentType">The media type of the body, or null.</param>
/// <param name="Location">The URL of what was created, or null.</param>
/// <param name="EntityTag">The entity tag, or null.</param>
public sealed record ResponseContent(
    int Status, ReadOnlyMemory<byte> Body, string? ContentType, string? Location, string? EntityTag);
