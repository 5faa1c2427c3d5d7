namespace Blog.Domain.Common;

/// <summary>Thrown if an entity does not exist.</summary>
public sealed class NotFoundException(string subject, string message) : DomainException(message)
{
    /// <summary>The name of the domain type that was not found.</summary>
    public string Subject { get; } = subject;
}
