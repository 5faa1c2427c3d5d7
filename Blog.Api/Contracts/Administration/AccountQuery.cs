using Blog.Api.Contracts.Common;
using Blog.Domain.Accounts;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Administration;

/// <summary>Which accounts to return.</summary>
public sealed record AccountQuery : PageQuery
{
    /// <summary>A part of the email address, the username or the full name, in any case.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>Only accounts with this role: <c>author</c>, <c>moderator</c> or <c>admin</c>.</summary>
    [FromQuery(Name = "role")]
    [ValidationRule<RoleName>]
    public string? Role { get; init; }

    /// <summary>Only accounts that are blocked, or only those that are not.</summary>
    [FromQuery(Name = "blocked")]
    public bool? Blocked { get; init; }

    internal AccountFilter ToFilter() => new(
        Q is null ? null : UnicodeNormalization.ToFormC(Q.Trim()), RoleName.Find(Role), Blocked);
}
