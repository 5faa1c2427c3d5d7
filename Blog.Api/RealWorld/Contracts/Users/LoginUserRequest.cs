using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Wraps the credentials to log in with.</summary>
public sealed record LoginUserRequest : ICredentialsRequest
{
    /// <summary>The credentials.</summary>
    [Required]
    public LoginUser User { get; init; } = null!;

    string? ICredentialsRequest.AccountEmail => User.Email;
}
