using Blog.Domain.Common;

namespace Blog.Domain.Auditing;

/// <summary>The names of audited actions outside of the program.</summary>
public sealed class AuditActionName : IValidationRule
{
    private static readonly string InvalidMessage =
        $"The {{0}} field must be one of {string.Join(", ", Enum.GetValues<AuditAction>().Select(Of))}.";

    private AuditActionName()
    {
    }

    /// <summary>Returns the name of an action.</summary>
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.UserRole => "user.role",
        AuditAction.UserBlock => "user.block",
        AuditAction.UserUnblock => "user.unblock",
        AuditAction.UserDelete => "user.delete",
        AuditAction.UserLeave => "user.leave",
        AuditAction.PasswordReset => "password.reset",
        AuditAction.ArticleDelete => "article.delete",
        AuditAction.CommentDelete => "comment.delete",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "This is not an action."),
    };

    /// <summary>Finds an action by its name, or returns null.</summary>
    public static AuditAction? Find(string? name) =>
        Enum.GetValues<AuditAction>().Cast<AuditAction?>().FirstOrDefault(action => Of(action!.Value) == name);

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string name && Find(name) is null ? InvalidMessage : null;
}
