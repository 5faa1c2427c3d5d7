namespace Blog.Domain.Common;

/// <summary>Thrown if the signed-in user may not perform an action.</summary>
public sealed class ForbiddenException(string subject, string message) : DomainException(message)
{
    /// <summary>The name of the domain type that the action was for.</summary>
    public string Subject { get; } = subject;
}
