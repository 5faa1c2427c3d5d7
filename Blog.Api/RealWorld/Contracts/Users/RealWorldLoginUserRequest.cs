using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>What somebody says to log in, wrapped.</summary>
public sealed record RealWorldLoginUserRequest : IAccountRateLimitedRequest
{
    /// <summary>Who logs in.</summary>
    [Required]
    public RealWorldLoginUser User { get; init; } = null!;

    string IAccountRateLimitedRequest.Email => User.Email;
}
