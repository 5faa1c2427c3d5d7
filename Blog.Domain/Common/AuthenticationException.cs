namespace Blog.Domain.Common;

/// <summary>Thrown if credentials or a token do not identify a user.</summary>
/// <param name="subject"><see cref="Credentials"/>, <see cref="Token"/> or <see cref="MissingToken"/>.</param>
public sealed class AuthenticationException(string subject, string message) : DomainException(message)
{
    /// <summary>The subject for an email address with a password.</summary>
    public const string Credentials = nameof(Credentials);

    /// <summary>The subject for a token that is not valid, or no longer.</summary>
    public const string Token = nameof(Token);

    /// <summary>The subject for a request without a token.</summary>
    public const string MissingToken = nameof(MissingToken);

    /// <summary>
    /// What was rejected: <see cref="Credentials"/>, <see cref="Token"/> or <see cref="MissingToken"/>.
    /// </summary>
    public string Subject { get; } = subject;
}
