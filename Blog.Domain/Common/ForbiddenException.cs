namespace Blog.Domain.Common;

/// <summary>The person is known, but may not do this.</summary>
/// <param name="message">The sentence to show.</param>
public sealed class ForbiddenException(string message) : DomainException(message);
