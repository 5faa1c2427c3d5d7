using System.ComponentModel.DataAnnotations;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>The handles of a user on social networks.</summary>
public sealed record SocialRequest
{
    /// <summary>The handle on Twitter.</summary>
    /// <example>@janedoe</example>
    [StringLength(Social.HandleMaxLength)]
    public string? Twitter { get; init; }

    /// <summary>The handle on Facebook.</summary>
    /// <example>jane.doe</example>
    [StringLength(Social.HandleMaxLength)]
    public string? Facebook { get; init; }

    /// <summary>The handle on LinkedIn.</summary>
    /// <example>janedoe</example>
    [StringLength(Social.HandleMaxLength)]
    public string? Linkedin { get; init; }
}
