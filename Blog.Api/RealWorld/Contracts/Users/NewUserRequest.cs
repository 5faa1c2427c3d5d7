using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Wraps a user to register.</summary>
public sealed record NewUserRequest : ICredentialsRequest
{
    /// <summary>The user.</summary>
    [Required]
    public NewUser User { get; init; } = null!;

    string? ICredentialsRequest.AccountEmail => User.Email;
}
