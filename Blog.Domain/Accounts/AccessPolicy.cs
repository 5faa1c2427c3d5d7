using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Accounts;

/// <summary>Decides who may do what. Services, authorization policies and commands all ask it.</summary>
public sealed class AccessPolicy(AccountRules rules)
{
    /// <summary>The error message for somebody who is not an admin.</summary>
    public const string AdminOnlyMessage = "Only an admin may do this";

    /// <summary>The error message for somebody who has to confirm the email address before they may write.</summary>
    public const string UnconfirmedMessage = "Please confirm your email address first";

    /// <summary>The <see cref="ForbiddenException.Subject"/> of <see cref="UnconfirmedMessage"/>.</summary>
    public const string UnconfirmedSubject = nameof(User.EmailConfirmed);

    /// <summary>Whether an actor may list and change accounts, and read the audit.</summary>
    public static bool MayAdminister(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role >= Role.Admin;
    }

    /// <summary>Ensures that an actor may list and change accounts, and read the audit.</summary>
    /// <exception cref="ForbiddenException">The actor is not an admin.</exception>
    public static void EnsureMayAdminister(Actor actor)
    {
        if (!MayAdminister(actor))
        {
            throw new ForbiddenException(nameof(Role), AdminOnlyMessage);
        }
    }

    /// <summary>Whether an actor may see any article, and delete any article and comment.</summary>
    public static bool MayModerate(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role >= Role.Moderator;
    }

    /// <summary>Ensures that an actor may publish, change and comment on articles.</summary>
    /// <exception cref="ForbiddenException">The email address has to be confirmed first.</exception>
    public void EnsureMayWrite(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (rules.RequireConfirmedEmail && !actor.IsEmailConfirmed)
        {
            throw new ForbiddenException(UnconfirmedSubject, UnconfirmedMessage);
        }
    }

    /// <summary>Ensures that an actor may change an article: as its author.</summary>
    /// <exception cref="ForbiddenException">The actor is not the author, or may not write.</exception>
    public void EnsureMayChange(Article article, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(article);
        EnsureMayWrite(actor);
        article.EnsureWrittenBy(actor.UserId);
    }

    /// <summary>Ensures that an actor may delete an article: as its author or as a moderator.</summary>
    /// <exception cref="ForbiddenException">The actor is neither.</exception>
    public static void EnsureMayDelete(Article article, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!MayModerate(actor))
        {
            article.EnsureWrittenBy(actor.UserId);
        }
    }

    /// <summary>Ensures that an actor may read the revisions of an article: as its author or as a moderator.</summary>
    /// <exception cref="ForbiddenException">The actor is neither.</exception>
    public static void EnsureMayReadRevisions(ArticleReference article, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!MayModerate(actor))
        {
            article.EnsureWrittenBy(actor.UserId);
        }
    }

    /// <summary>Ensures that an actor may change a comment: as its author.</summary>
    /// <exception cref="ForbiddenException">The actor is not the author, or may not write.</exception>
    public void EnsureMayChange(Comment comment, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(comment);
        EnsureMayWrite(actor);
        comment.EnsureWrittenBy(actor.UserId);
    }

    /// <summary>
    /// Ensures that an actor may delete a comment: as its author, as the author of the article, or as a moderator.
    /// </summary>
    /// <exception cref="ForbiddenException">The actor is none of them.</exception>
    public static void EnsureMayDelete(Comment comment, int articleAuthorId, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (!MayModerate(actor) && actor.UserId != articleAuthorId)
        {
            comment.EnsureWrittenBy(actor.UserId);
        }
    }
}
