namespace Blog.Domain.Common;

/// <summary>Somebody else has it already.</summary>
/// <param name="field">The name of the value, as the domain's member is called.</param>
/// <param name="message">The sentence to show.</param>
public sealed class ConflictException(string field, string message) : DomainException(message)
{
    /// <summary>The name of the value, as the domain's member is called.</summary>
    public string Field { get; } = field;
}
