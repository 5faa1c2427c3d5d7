using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Accounts;

namespace Blog.Api.Contracts.Administration;

/// <summary>Changes to an account. Absent fields are not changed.</summary>
public sealed record UpdateAccountRequest : PartialRequest
{
    /// <summary>What the user may do: <c>author</c>, <c>moderator</c> or <c>admin</c>.</summary>
    /// <example>moderator</example>
    [NotNullIfPresent]
    [AllowedValues(null, RoleName.Author, RoleName.Moderator, RoleName.Admin, ErrorMessage = RoleName.InvalidMessage)]
    public string? Role { get; init => field = MarkPresent(value); }

    /// <summary>Whether the user may not sign in. Blocking ends all sessions.</summary>
    /// <example>false</example>
    [NotNullIfPresent]
    public bool? Blocked { get; init => field = MarkPresent(value); }

    internal AccountChanges ToChanges() => new(RoleName.Find(Role), Blocked);
}
