namespace Blog.Domain.Common;

/// <summary>The base of all exceptions for violated rules. The message is safe to show to the user.</summary>
public abstract class DomainException(string message) : Exception(message);
