namespace Blog.Domain.Auditing;

/// <summary>The names of audited actions outside of the program.</summary>
public static class AuditActionName
{
    /// <summary>The name of <see cref="AuditAction.UserRole"/>.</summary>
    public const string UserRole = "user.role";

    /// <summary>The name of <see cref="AuditAction.UserBlock"/>.</summary>
    public const string UserBlock = "user.block";

    /// <summary>The name of <see cref="AuditAction.UserUnblock"/>.</summary>
    public const string UserUnblock = "user.unblock";

    /// <summary>The name of <see cref="AuditAction.UserDelete"/>.</summary>
    public const string UserDelete = "user.delete";

    /// <summary>The name of <see cref="AuditAction.UserLeave"/>.</summary>
    public const string UserLeave = "user.leave";

    /// <summary>The name of <see cref="AuditAction.PasswordReset"/>.</summary>
    public const string PasswordReset = "password.reset";

    /// <summary>The name of <see cref="AuditAction.ArticleDelete"/>.</summary>
    public const string ArticleDelete = "article.delete";

    /// <summary>The name of <see cref="AuditAction.CommentDelete"/>.</summary>
    public const string CommentDelete = "comment.delete";

    /// <summary>The error message for an unknown action.</summary>
    public const string InvalidMessage =
        $"The {{0}} field must be one of {UserRole}, {UserBlock}, {UserUnblock}, {UserDelete}, {UserLeave}, "
        + $"{PasswordReset}, {ArticleDelete}, {CommentDelete}.";

    /// <summary>Returns the name of an action.</summary>
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.UserRole => UserRole,
        AuditAction.UserBlock => UserBlock,
        AuditAction.UserUnblock => UserUnblock,
        AuditAction.UserDelete => UserDelete,
        AuditAction.UserLeave => UserLeave,
        AuditAction.PasswordReset => PasswordReset,
        AuditAction.ArticleDelete => ArticleDelete,
        AuditAction.CommentDelete => CommentDelete,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "This is not an action."),
    };

    /// <summary>Finds an action by its name, or returns null.</summary>
    public static AuditAction? Find(string? name) =>
        Enum.GetValues<AuditAction>().Cast<AuditAction?>().FirstOrDefault(action => Of(action!.Value) == name);
}
