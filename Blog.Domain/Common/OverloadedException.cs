namespace Blog.Domain.Common;

/// <summary>
/// Thrown if an operation is refused because too many others of its kind are waiting. It has changed nothing, and may
/// succeed later.
/// </summary>
public sealed class OverloadedException() : DomainException("Too many requests are waiting, please try again later");
