namespace Blog.Domain.Common;

/// <summary>The credentials do not prove who is asking.</summary>
/// <param name="subject">What does not prove it: <see cref="Credentials"/> or <see cref="Token"/>.</param>
/// <param name="message">The sentence to show.</param>
public sealed class AuthenticationException(string subject, string message) : DomainException(message)
{
    /// <summary>The subject that is an address with its password.</summary>
    public const string Credentials = nameof(Credentials);

    /// <summary>The subject that is a token.</summary>
    public const string Token = nameof(Token);

    /// <summary>What does not prove it.</summary>
    public string Subject { get; } = subject;
}
