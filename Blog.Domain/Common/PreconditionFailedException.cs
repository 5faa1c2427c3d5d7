namespace Blog.Domain.Common;

/// <summary>Thrown if an entity does not have one of the expected versions.</summary>
public sealed class PreconditionFailedException(string subject, string message) : DomainException(message)
{
    /// <summary>The name of the domain type that was changed in the meantime.</summary>
    public string Subject { get; } = subject;
}
