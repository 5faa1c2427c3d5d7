using Blog.Domain.Accounts;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Markdown;
using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>Lists, creates, changes and deletes comments.</summary>
public sealed class CommentService(
    IArticleRepository articles,
    ICommentRepository comments,
    IMarkdownRenderer renderer,
    AccessPolicy access,
    IAuditRepository audit,
    IUnitOfWork unitOfWork,
    TimeProvider timeProvider)
{
    /// <summary>Lists the comments of an article, oldest first.</summary>
    /// <param name="after">The cursor after which the page begins, or null.</param>
    /// <param name="reader">Who reads the comments; null for somebody without an account.</param>
    /// <exception cref="NotFoundException">The article does not exist, or the reader may not see it.</exception>
    /// <exception cref="ValidationException">The cursor is combined with an offset.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public async Task<Page<CommentDetails>> ListAsync(
        ArticleSelector selector,
        PageRequest page,
        PageCursor? after,
        Actor? reader,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.ValidateCursor(after);
        return await comments.ListAsync(selector, page, after, reader, cancellationToken) ?? throw Article.NotFound();
    }

    /// <summary>Lists the newest <see cref="Comment.ListMaxLength"/> comments of an article, oldest first.</summary>
    /// <exception cref="NotFoundException">The article does not exist, or the reader may not see it.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public async Task<IReadOnlyList<CommentDetails>> ListNewestAsync(
        ArticleSelector selector, Actor? reader, CancellationToken cancellationToken) =>
        await comments.ListNewestAsync(selector, Comment.ListMaxLength, reader, cancellationToken)
        ?? throw Article.NotFound();

    /// <summary>Adds a comment to a published article.</summary>
    /// <exception cref="NotFoundException">The article does not exist, or is not published.</exception>
    /// <exception cref="ForbiddenException">The user has to confirm the email address first.</exception>
    /// <exception cref="ValidationException">
    /// The text is not valid, or the article has no comment to answer with that ID.
    /// </exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public async Task<CommentDetails> CreateAsync(
        UserProfile author, ArticleSelector selector, NewComment newComment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(newComment);
        access.EnsureMayWrite(Actor.FromProfile(author));
        var text = Comment.ValidateText(newComment.Text);
        var html = await renderer.RenderCommentAsync(text, cancellationToken);
        return await unitOfWork.RunAsync(
            async token =>
            {
                var article = await articles.FindReferenceAsync(selector, reader: null, token)
                    ?? throw Article.NotFound();
                var comment = new Comment(article.Id, author.Id, text, html, newComment.ReplyTo);
                await EnsureReplyToExistsAsync(comment, token);
                comments.Add(comment);
                await unitOfWork.SaveAsync(token);

                // A save locks the article's counters, so a deletion that came first has ended by now.
                await EnsureReplyToExistsAsync(comment, token);
                return CommentDetails.FromComment(comment, author);
            },
            cancellationToken);
    }

    /// <summary>Changes a comment.</summary>
    /// <param name="text">The new text, or null to keep the current one.</param>
    /// <exception cref="NotFoundException">
    /// The article or the comment does not exist, or the user may not see the article.
    /// </exception>
    /// <exception cref="ForbiddenException">
    /// The user is not the author, or has to confirm the email address first.
    /// </exception>
    /// <exception cref="ValidationException">The text is not valid.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public async Task<CommentDetails> UpdateAsync(
        UserProfile author, ArticleSelector selector, int id, string? text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        var actor = Actor.FromProfile(author);
        var newText = text is null ? null : Comment.ValidateText(text);
        var html = newText is null ? null : await renderer.RenderCommentAsync(newText, cancellationToken);
        return await unitOfWork.RunAsync(
            async token =>
            {
                var (_, comment) = await FindAsync(selector, actor, id, token);
                access.EnsureMayChange(comment, actor);
                if (newText is not null)
                {
                    comment.Rewrite(newText, html!);
                }

                await unitOfWork.SaveAsync(token);
                return CommentDetails.FromComment(comment, author);
            },
            cancellationToken);
    }

    /// <summary>
    /// Deletes a comment as its author, as the author of the article, or as a moderator. Its replies then answer what
    /// it answered.
    /// </summary>
    /// <exception cref="NotFoundException">
    /// The article or the comment does not exist, or the actor may not see the article.
    /// </exception>
    /// <exception cref="ForbiddenException">The actor is none of them.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public Task DeleteAsync(Actor actor, ArticleSelector selector, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return unitOfWork.RunAsync(
            async token =>
            {
                var (article, comment) = await FindAsync(selector, actor, id, token);
                AccessPolicy.EnsureMayDelete(comment, article.AuthorId, actor);
                if (comment.AuthorId != actor.UserId)
                {
                    audit.Add(AuditEntry.OfComment(
                        actor, article.Slug, comment, timeProvider.GetUtcNow().UtcDateTime));
                }

                comments.Remove(comment);
                await unitOfWork.SaveAsync(token);
                await comments.MoveRepliesAsync(comment, token);
                return comment;
            },
            cancellationToken);
    }

    private async Task EnsureReplyToExistsAsync(Comment comment, CancellationToken cancellationToken)
    {
        if (comment.ReplyToId is { } id && !await comments.ExistsAsync(comment.ArticleId, id, cancellationToken))
        {
            throw Comment.NoSuchReplyTo();
        }
    }

    private async Task<(ArticleReference Article, Comment Comment)> FindAsync(
        ArticleSelector selector, Actor actor, int id, CancellationToken cancellationToken)
    {
        var found = await comments.FindAsync(selector, actor, id, cancellationToken) ?? throw Article.NotFound();
        return (found.Article, found.Comment ?? throw Comment.NotFound());
    }
}
