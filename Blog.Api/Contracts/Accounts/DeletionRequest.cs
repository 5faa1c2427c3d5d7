using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Users;

namespace Blog.Api.Contracts.Accounts;

/// <summary>Your password, which confirms that it is you who leaves.</summary>
public sealed record DeletionRequest : ICredentialsRequest
{
    /// <summary>Your password.</summary>
    /// <example>not the password, so that this example deletes nothing</example>
    [Required]
    [StringLength(Domain.Users.Password.MaxLength, MinimumLength = 1)]
    public string Password { get; init; } = "";

    string? ICredentialsRequest.AccountEmail => null;
}
