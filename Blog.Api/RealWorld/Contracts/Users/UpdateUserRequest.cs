using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Wraps changes to your account.</summary>
public sealed record UpdateUserRequest : ICredentialsRequest
{
    /// <summary>The fields to change.</summary>
    [Required]
    public UpdateUser User { get; init; } = null!;

    // Another email address gets a mail.
    bool ICredentialsRequest.IsAttempt => User.Email is not null;

    string? ICredentialsRequest.AccountEmail => null;
}
