namespace Blog.Domain.Common;

/// <summary>Somebody else changed it since the person who asks has seen it.</summary>
/// <param name="message">The sentence to show.</param>
public sealed class PreconditionFailedException(string message) : DomainException(message);
