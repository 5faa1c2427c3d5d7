using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Lists, creates, changes and deletes comments.</summary>
public sealed class CommentService(IArticleRepository articles, ICommentRepository comments, IUnitOfWork unitOfWork)
{
    /// <summary>Lists the comments of an article, oldest first.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    public async Task<Page<CommentDetails>> ListAsync(
        string slug, PageRequest page, int? readerId, CancellationToken cancellationToken)
    {
        var article = await FindArticleAsync(slug, cancellationToken);
        return await comments.ListAsync(article.Id, page, readerId, cancellationToken);
    }

    /// <summary>Lists the newest <see cref="Comment.ListMaxLength"/> comments of an article, oldest first.</summary>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    public async Task<IReadOnlyList<CommentDetails>> ListNewestAsync(
        string slug, int? readerId, CancellationToken cancellationToken)
    {
        var article = await FindArticleAsync(slug, cancellationToken);
        return await comments.ListNewestAsync(article.Id, Comment.ListMaxLength, readerId, cancellationToken);
    }

    /// <summary>Adds a comment to an article.</summary>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    /// <exception cref="ValidationException">The text is not valid.</exception>
    public async Task<CommentDetails> CreateAsync(
        int authorId, string slug, string text, CancellationToken cancellationToken)
    {
        var comment = await unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindArticleAsync(slug, token);
                var newComment = new Comment(article.Id, authorId, text);
                comments.Add(newComment);
                await unitOfWork.SaveAsync(token);
                return newComment;
            },
            cancellationToken);
        return await GetAsync(comment.Id, authorId, cancellationToken);
    }

    /// <summary>Changes a comment.</summary>
    /// <param name="text">The new text, or null to keep the current one.</param>
    /// <exception cref="NotFoundException">The article or the comment does not exist.</exception>
    /// <exception cref="ForbiddenException">The user is not the author.</exception>
    /// <exception cref="ValidationException">The text is not valid.</exception>
    public async Task<CommentDetails> UpdateAsync(
        int userId, string slug, int id, string? text, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindArticleAsync(slug, token);
                var comment = await FindCommentAsync(article.Id, id, token);
                comment.EnsureWrittenBy(userId);
                if (text is not null)
                {
                    comment.Rewrite(text);
                }

                await unitOfWork.SaveAsync(token);
                return comment;
            },
            cancellationToken);
        return await GetAsync(id, userId, cancellationToken);
    }

    /// <summary>Deletes a comment as its author or as the author of the article.</summary>
    /// <exception cref="NotFoundException">The article or the comment does not exist.</exception>
    /// <exception cref="ForbiddenException">The user is neither.</exception>
    public Task DeleteAsync(int userId, string slug, int id, CancellationToken cancellationToken) =>
        DeleteAsync(
            slug, id, (comment, article) => comment.EnsureDeletableBy(userId, article.AuthorId), cancellationToken);

    /// <summary>Deletes a comment as its author only.</summary>
    /// <exception cref="NotFoundException">The article or the comment does not exist.</exception>
    /// <exception cref="ForbiddenException">The user is not the author.</exception>
    public Task DeleteOwnAsync(int userId, string slug, int id, CancellationToken cancellationToken) =>
        DeleteAsync(slug, id, (comment, _) => comment.EnsureWrittenBy(userId), cancellationToken);

    private Task<Comment> DeleteAsync(
        string slug, int id, Action<Comment, ArticleReference> ensureAllowed, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindArticleAsync(slug, token);
                var comment = await FindCommentAsync(article.Id, id, token);
                ensureAllowed(comment, article);
                comments.Remove(comment);
                await unitOfWork.SaveAsync(token);
                return comment;
            },
            cancellationToken);

    private async Task<ArticleReference> FindArticleAsync(string slug, CancellationToken cancellationToken) =>
        await articles.FindReferenceAsync(slug, cancellationToken) ?? throw Article.NotFound();

    private async Task<Comment> FindCommentAsync(int articleId, int id, CancellationToken cancellationToken) =>
        await comments.FindAsync(articleId, id, cancellationToken) ?? throw Comment.NotFound();

    private async Task<CommentDetails> GetAsync(int id, int readerId, CancellationToken cancellationToken) =>
        await comments.FindDetailsAsync(id, readerId, cancellationToken) ?? throw Comment.NotFound();
}
