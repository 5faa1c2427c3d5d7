using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Users;

namespace Blog.Api.Contracts.Accounts;

/// <summary>A new password, with the token from the link in a mail.</summary>
public sealed record NewPasswordRequest : ICredentialsRequest
{
    /// <summary>The token from the link.</summary>
    /// <example>c29tZS1yYW5kb20tYnl0ZXMtZnJvbS10aGUtbWFpbA</example>
    [Required]
    public string Token { get; init; } = "";

    /// <summary>The new password.</summary>
    /// <example>correct horse battery staple</example>
    [Required]
    [StringLength(Domain.Users.Password.MaxLength, MinimumLength = Domain.Users.Password.MinLength)]
    public string Password { get; init; } = "";

    // The account is only known from a valid token.
    bool ICredentialsRequest.NamesAccount => false;

    string? ICredentialsRequest.AccountEmail => null;
}
