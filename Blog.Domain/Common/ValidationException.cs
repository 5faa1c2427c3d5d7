namespace Blog.Domain.Common;

/// <summary>A value breaks a rule of the type that it was meant for.</summary>
/// <param name="field">The name of the value, as the domain's member is called.</param>
/// <param name="message">The sentence to show.</param>
public sealed class ValidationException(string field, string message) : DomainException(message)
{
    /// <summary>The name of the value, as the domain's member is called.</summary>
    public string Field { get; } = field;
}
