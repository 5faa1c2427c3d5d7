namespace Blog.Domain.Common;

/// <summary>What was asked for does not exist, or no longer.</summary>
/// <param name="message">The sentence to show.</param>
public sealed class NotFoundException(string message) : DomainException(message);
