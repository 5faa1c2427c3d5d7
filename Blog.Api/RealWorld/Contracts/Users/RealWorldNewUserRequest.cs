using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>What somebody says to register, wrapped.</summary>
public sealed record RealWorldNewUserRequest : IAccountRateLimitedRequest
{
    /// <summary>Who registers.</summary>
    [Required]
    public RealWorldNewUser User { get; init; } = null!;

    string IAccountRateLimitedRequest.Email => User.Email;
}
