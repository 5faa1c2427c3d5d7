namespace Blog.Domain.Common;

/// <summary>The credentials do not prove who is asking.</summary>
/// <param name="message">The sentence to show.</param>
public sealed class AuthenticationException(string message) : DomainException(message);
