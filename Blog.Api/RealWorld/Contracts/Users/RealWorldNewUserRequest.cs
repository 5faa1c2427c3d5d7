using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>What somebody says to register, wrapped.</summary>
public sealed record RealWorldNewUserRequest : IAccountRequest
{
    /// <summary>Who registers.</summary>
    [Required]
    public RealWorldNewUser User { get; init; } = null!;

    string IAccountRequest.Email => User.Email;
}
