namespace Blog.Domain.Common;

/// <summary>Thrown if credentials or a token do not identify a user.</summary>
/// <param name="subject">Either <see cref="Credentials"/> or <see cref="Token"/>.</param>
public sealed class AuthenticationException(string subject, string message) : DomainException(message)
{
    /// <summary>The subject for an email address with a password.</summary>
    public const string Credentials = nameof(Credentials);

    /// <summary>The subject for a token.</summary>
    public const string Token = nameof(Token);

    /// <summary>What was rejected: <see cref="Credentials"/> or <see cref="Token"/>.</summary>
    public string Subject { get; } = subject;
}
