namespace Blog.Domain.Auditing;

/// <summary>What the audit records.</summary>
public enum AuditAction
{
    /// <summary>A user got another role.</summary>
    UserRole,

    /// <summary>A user was blocked.</summary>
    UserBlock,

    /// <summary>A user was unblocked.</summary>
    UserUnblock,

    /// <summary>An account was deleted by somebody else.</summary>
    UserDelete,

    /// <summary>A user has left.</summary>
    UserLeave,

    /// <summary>A password was reset by a link, or the operator has issued such a link.</summary>
    PasswordReset,

    /// <summary>Somebody else's article was deleted.</summary>
    ArticleDelete,

    /// <summary>Somebody else's comment was deleted.</summary>
    CommentDelete,
}
