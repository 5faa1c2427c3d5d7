namespace Blog.Domain.Common;

/// <summary>Somebody else has it already.</summary>
/// <param name="message">The sentence to show.</param>
public sealed class ConflictException(string message) : DomainException(message);
