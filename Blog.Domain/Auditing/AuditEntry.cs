using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Auditing;

/// <summary>
/// What somebody has done to others, or to their account. It contains neither an email address nor a deleted text, and
/// outlives those it is about.
/// </summary>
public sealed class AuditEntry : Entity
{
    /// <summary>The maximum length of <see cref="Subject"/>: a slug, and the ID of a comment.</summary>
    public const int SubjectMaxLength = Slug.MaxLength + 20;

    /// <summary>The maximum length of <see cref="Detail"/>.</summary>
    public const int DetailMaxLength = 200;

    private AuditEntry(Actor actor, AuditAction action, string subject, string? detail, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        At = now;
        ActorId = actor.UserId;
        ActorUsername = actor.Username;
        Action = action;
        Subject = subject;
        Detail = detail;
    }

    private AuditEntry() => Subject = "";

    /// <summary>When it was done (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The ID of the user who has done it; null for the operator.</summary>
    public int? ActorId { get; private set; }

    /// <summary>The username of that user at the time; null for the operator.</summary>
    public string? ActorUsername { get; private set; }

    /// <summary>What was done.</summary>
    public AuditAction Action { get; private set; }

    /// <summary>
    /// What it was done to: the username of a user, the slug of an article, or both of a comment as <c>slug#id</c>.
    /// </summary>
    public string Subject { get; private set; }

    /// <summary>More about it, such as the earlier and the new role; or null.</summary>
    public string? Detail { get; private set; }

    /// <summary>Records something done to a user.</summary>
    public static AuditEntry OfUser(Actor actor, AuditAction action, User user, DateTime now, string? detail = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new(actor, action, user.Username, detail, now);
    }

    /// <summary>Records the deletion of somebody else's article.</summary>
    public static AuditEntry OfArticle(Actor actor, Article article, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(actor, AuditAction.ArticleDelete, article.Slug, DescribeAuthor(article.AuthorId), now);
    }

    /// <summary>Records the deletion of somebody else's comment.</summary>
    public static AuditEntry OfComment(Actor actor, string slug, Comment comment, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return new(actor, AuditAction.CommentDelete, $"{slug}#{comment.Id}", DescribeAuthor(comment.AuthorId), now);
    }

    /// <summary>Describes a change of role.</summary>
    public static string DescribeRoles(Role before, Role after) =>
        $"{before} to {after}".ToLowerInvariant();

    /// <summary>Describes a user whose username may be taken by somebody else later.</summary>
    public static string DescribeUser(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return $"user {user.Id}";
    }

    private static string DescribeAuthor(int authorId) => $"written by user {authorId}";
}
