using System.ComponentModel.DataAnnotations;

namespace Blog.Api.RealWorld.Contracts.Users;

/// <summary>Changes to oneself, wrapped.</summary>
public sealed record RealWorldUpdateUserRequest
{
    /// <summary>What to change; what is absent stays.</summary>
    [Required]
    public RealWorldUpdateUser User { get; init; } = null!;
}
