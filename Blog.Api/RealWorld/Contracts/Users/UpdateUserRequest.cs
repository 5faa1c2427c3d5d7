using System.ComponentModel.DataAnnotations;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Wraps changes to your account.</summary>
public sealed record UpdateUserRequest
{
    /// <summary>The fields to change.</summary>
    [Required]
    public UpdateUser User { get; init; } = null!;
}
