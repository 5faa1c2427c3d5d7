using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Users;

namespace Blog.Api.Contracts.Accounts;

/// <summary>The token from the link in a mail.</summary>
public sealed record ConfirmEmailRequest : ICredentialsRequest
{
    /// <summary>The token from the link.</summary>
    /// <example>c29tZS1yYW5kb20tYnl0ZXMtZnJvbS10aGUtbWFpbA</example>
    [Required]
    public string Token { get; init; } = "";

    // The account is only known from a valid token.
    bool ICredentialsRequest.NamesAccount => false;

    string? ICredentialsRequest.AccountEmail => null;
}
