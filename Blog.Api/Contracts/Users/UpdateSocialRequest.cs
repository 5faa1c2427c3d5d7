using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>Changes to the handles. Absent handles are not changed, and null removes a handle.</summary>
public sealed record UpdateSocialRequest : PartialRequest
{
    /// <summary>The handle on Twitter.</summary>
    /// <example>@janedoe</example>
    [StringLength(Social.HandleMaxLength)]
    public string? Twitter { get; init => field = MarkPresent(value); }

    /// <summary>The handle on Facebook.</summary>
    /// <example>jane.doe</example>
    [StringLength(Social.HandleMaxLength)]
    public string? Facebook { get; init => field = MarkPresent(value); }

    /// <summary>The handle on LinkedIn.</summary>
    /// <example>janedoe</example>
    [StringLength(Social.HandleMaxLength)]
    public string? Linkedin { get; init => field = MarkPresent(value); }

    internal SocialChanges ToChanges() => new(
        ToOptional(Twitter, nameof(Twitter)),
        ToOptional(Facebook, nameof(Facebook)),
        ToOptional(Linkedin, nameof(Linkedin)));
}
