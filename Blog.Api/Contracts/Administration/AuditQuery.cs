using System.ComponentModel.DataAnnotations;
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

    /// <summary>Only entries of this action.</summary>
    [FromQuery(Name = "action")]
    [AllowedValues(
        null,
        AuditActionName.UserRole,
        AuditActionName.UserBlock,
        AuditActionName.UserUnblock,
        AuditActionName.UserDelete,
        AuditActionName.UserLeave,
        AuditActionName.PasswordReset,
        AuditActionName.ArticleDelete,
        AuditActionName.CommentDelete,
        ErrorMessage = AuditActionName.InvalidMessage)]
    public string? Action { get; init; }

    internal AuditFilter ToFilter() => new(
        Actor is null ? null : UnicodeNormalization.ToFormC(Actor.Trim()), AuditActionName.Find(Action));
}
