namespace Blog.Domain.Common;

/// <summary>Thrown if a value that must be unique is already taken.</summary>
public sealed class ConflictException(string field, string message) : DomainException(message)
{
    /// <summary>The name of the domain property.</summary>
    public string Field { get; } = field;
}
