using Blog.Domain.Accounts;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>Lists, creates, changes and deletes comments.</summary>
public sealed class CommentService(
    IArticleRepository articles,
    ICommentRepository comments,
    AccessPolicy access,
    IAuditRepository audit,
    IUnitOfWork unitOfWork,
    TimeProvider timeProvider)
{
    /// <summary>Lists the comments of an article, oldest first.</summary>
    /// <param name="after">The cursor after which the page begins, or null.</param>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    /// <exception cref="ValidationException">The cursor is combined with an offset.</exception>
    public async Task<Page<CommentDetails>> ListAsync(
        string slug, PageRequest page, PageCursor? after, int? readerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.ValidateCursor(after);
        return await comments.ListAsync(slug, page, after, readerId, cancellationToken) ?? throw Article.NotFound();
    }

    /// <summary>Lists the newest <see cref="Comment.ListMaxLength"/> comments of an article, oldest first.</summary>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    public async Task<IReadOnlyList<CommentDetails>> ListNewestAsync(
        string slug, int? readerId, CancellationToken cancellationToken) =>
        await comments.ListNewestAsync(slug, Comment.ListMaxLength, readerId, cancellationToken)
        ?? throw Article.NotFound();

    /// <summary>Adds a comment to an article.</summary>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    /// <exception cref="ForbiddenException">The user has to confirm the email address first.</exception>
    /// <exception cref="ValidationException">The text is not valid.</exception>
    public Task<CommentDetails> CreateAsync(
        UserProfile author, string slug, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        access.EnsureMayWrite(Actor.FromProfile(author));
        return unitOfWork.RunAsync(
            async token =>
            {
                var article = await articles.FindReferenceAsync(slug, token) ?? throw Article.NotFound();
                var comment = new Comment(article.Id, author.Id, text);
                comments.Add(comment);
                await unitOfWork.SaveAsync(token);
                return CommentDetails.FromComment(comment, author);
            },
            cancellationToken);
    }

    /// <summary>Changes a comment.</summary>
    /// <param name="text">The new text, or null to keep the current one.</param>
    /// <exception cref="NotFoundException">The article or the comment does not exist.</exception>
    /// <exception cref="ForbiddenException">
    /// The user is not the author, or has to confirm the email address first.
    /// </exception>
    /// <exception cref="ValidationException">The text is not valid.</exception>
    public Task<CommentDetails> UpdateAsync(
        UserProfile author, string slug, int id, string? text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        return unitOfWork.RunAsync(
            async token =>
            {
                var (_, comment) = await FindAsync(slug, id, token);
                access.EnsureMayChange(comment, Actor.FromProfile(author));
                if (text is not null)
                {
                    comment.Rewrite(text);
                }

                await unitOfWork.SaveAsync(token);
                return CommentDetails.FromComment(comment, author);
            },
            cancellationToken);
    }

    /// <summary>
    /// Deletes a comment as its author, as the author of the article, or as a moderator.
    /// </summary>
    /// <exception cref="NotFoundException">The article or the comment does not exist.</exception>
    /// <exception cref="ForbiddenException">The actor is none of them.</exception>
    public Task DeleteAsync(Actor actor, string slug, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return unitOfWork.RunAsync(
            async token =>
            {
                var (article, comment) = await FindAsync(slug, id, token);
                AccessPolicy.EnsureMayDelete(comment, article.AuthorId, actor);
                if (comment.AuthorId != actor.UserId)
                {
                    audit.Add(AuditEntry.OfComment(actor, slug, comment, timeProvider.GetUtcNow().UtcDateTime));
                }

                comments.Remove(comment);
                await unitOfWork.SaveAsync(token);
                return comment;
            },
            cancellationToken);
    }

    private async Task<(ArticleReference Article, Comment Comment)> FindAsync(
        string slug, int id, CancellationToken cancellationToken)
    {
        var found = await comments.FindAsync(slug, id, cancellationToken) ?? throw Article.NotFound();
        return (found.Article, found.Comment ?? throw Comment.NotFound());
    }
}
