using System.ComponentModel.DataAnnotations;
using Blog.Domain.Auditing;

namespace Blog.Api.Contracts.Administration;

/// <summary>What somebody has done.</summary>
public sealed record AuditEntryResponse
{
    /// <summary>The id.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>The time.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime At { get; init; }

    /// <summary>Who has done it; null for the operator of the program.</summary>
    public required AuditActorResponse? Actor { get; init; }

    /// <summary>What was done.</summary>
    /// <example>user.role</example>
    [AllowedValues(
        AuditActionName.UserRole,
        AuditActionName.UserBlock,
        AuditActionName.UserUnblock,
        AuditActionName.UserDelete,
        AuditActionName.UserLeave,
        AuditActionName.PasswordReset,
        AuditActionName.ArticleDelete,
        AuditActionName.CommentDelete)]
    public required string Action { get; init; }

    /// <summary>
    /// What it was done to: the username of a user, the slug of an article, or a comment as <c>slug#id</c>.
    /// </summary>
    /// <example>jane</example>
    public required string Subject { get; init; }

    /// <summary>More about it, or null.</summary>
    /// <example>author to moderator</example>
    public required string? Detail { get; init; }
}
