using Blog.Api.Contracts.Common;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Administration;

/// <summary>Which entries of the audit to return.</summary>
public sealed record AuditQuery : PageQuery
{
    /// <summary>Only entries of the user who had this username, in any case.</summary>
    [FromQuery(Name = "actor")]
    public string? Actor { get; init; }

    /// <summary>
    /// Only entries of this action: <c>user.role</c>, <c>user.block</c>, <c>user.unblock</c>, <c>user.delete</c>,
    /// <c>user.leave</c>, <c>password.reset</c>, <c>article.delete</c> or <c>comment.delete</c>.
    /// </summary>
    [FromQuery(Name = "action")]
    [ValidationRule<AuditActionName>]
    public string? Action { get; init; }

    internal AuditFilter ToFilter() => new(
        Actor is null ? null : UnicodeNormalization.ToFormC(Actor.Trim()), AuditActionName.Find(Action));
}
