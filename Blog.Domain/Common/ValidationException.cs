namespace Blog.Domain.Common;

/// <summary>Thrown if a value is not valid.</summary>
public sealed class ValidationException(string field, string message) : DomainException(message)
{
    /// <summary>The name of the domain property.</summary>
    public string Field { get; } = field;
}
