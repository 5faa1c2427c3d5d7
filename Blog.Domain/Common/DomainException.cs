namespace Blog.Domain.Common;

/// <summary>A rule of the blog says no. The message is a sentence for the person who asked, and safe to show.</summary>
/// <param name="message">The sentence to show.</param>
public abstract class DomainException(string message) : Exception(message);
