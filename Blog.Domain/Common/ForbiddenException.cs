namespace Blog.Domain.Common;

/// <summary>The person is known, but may not do this.</summary>
/// <param name="subject">The name of the domain's type that it was to be done to.</param>
/// <param name="message">The sentence to show.</param>
public sealed class ForbiddenException(string subject, string message) : DomainException(message)
{
    /// <summary>The name of the domain's type that it was to be done to.</summary>
    public string Subject { get; } = subject;
}
