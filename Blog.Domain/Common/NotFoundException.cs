namespace Blog.Domain.Common;

/// <summary>What was asked for does not exist, or no longer.</summary>
/// <param name="subject">The name of the domain's type of which there is no such one.</param>
/// <param name="message">The sentence to show.</param>
public sealed class NotFoundException(string subject, string message) : DomainException(message)
{
    /// <summary>The name of the domain's type of which there is no such one.</summary>
    public string Subject { get; } = subject;
}
