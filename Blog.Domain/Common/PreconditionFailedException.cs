namespace Blog.Domain.Common;

/// <summary>Somebody else changed it since the person who asks has seen it.</summary>
/// <param name="subject">The name of the domain's type that was changed.</param>
/// <param name="message">The sentence to show.</param>
public sealed class PreconditionFailedException(string subject, string message) : DomainException(message)
{
    /// <summary>The name of the domain's type that was changed.</summary>
    public string Subject { get; } = subject;
}
