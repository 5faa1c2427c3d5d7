using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Reading and writing comments on articles.</summary>
/// <param name="articles">The articles that are kept.</param>
/// <param name="comments">The comments that are kept.</param>
/// <param name="unitOfWork">What saves changes.</param>
public sealed class CommentService(IArticleRepository articles, ICommentRepository comments, IUnitOfWork unitOfWork)
{
    /// <summary>Lists an article's comments, oldest first.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="page">Which of them.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The page.</returns>
    /// <exception cref="NotFoundException">There is no such article.</exception>
    public async Task<Page<CommentDetails>> ListAsync(
        string slug, PageRequest page, int? readerId, CancellationToken cancellationToken)
    {
        var article = await FindArticleAsync(slug, cancellationToken);
        return await comments.ListAsync(article.Id, page, readerId, cancellationToken);
    }

    /// <summary>Lists all comments of an article, oldest first; of more than <see cref="Comment.ListMaxLength"/> the newest.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comments.</returns>
    /// <exception cref="NotFoundException">There is no such article.</exception>
    public async Task<IReadOnlyList<CommentDetails>> ListAllAsync(
        string slug, int? readerId, CancellationToken cancellationToken)
    {
        var article = await FindArticleAsync(slug, cancellationToken);
        return await comments.ListNewestAsync(article.Id, Comment.ListMaxLength, readerId, cancellationToken);
    }

    /// <summary>Comments on an article.</summary>
    /// <param name="authorId">Who comments.</param>
    /// <param name="slug">The article.</param>
    /// <param name="text">The text, 1 to <see cref="Comment.TextMaxLength"/> characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comment.</returns>
    /// <exception cref="NotFoundException">There is no such article.</exception>
    /// <exception cref="ValidationException">The text breaks its limits.</exception>
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
    /// <param name="userId">Who changes it.</param>
    /// <param name="slug">The article.</param>
    /// <param name="id">The comment.</param>
    /// <param name="text">The text, 1 to <see cref="Comment.TextMaxLength"/> characters; null to leave it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comment after the change.</returns>
    /// <exception cref="NotFoundException">There is no such article, or it has no such comment.</exception>
    /// <exception cref="ForbiddenException">Somebody else wrote it.</exception>
    /// <exception cref="ValidationException">The text breaks its limits.</exception>
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

    /// <summary>Deletes a comment, which hides it.</summary>
    /// <param name="userId">Who deletes it: its author, or the article's.</param>
    /// <param name="slug">The article.</param>
    /// <param name="id">The comment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is hidden.</returns>
    /// <exception cref="NotFoundException">There is no such article, or it has no such comment.</exception>
    /// <exception cref="ForbiddenException">The user wrote neither.</exception>
    public Task DeleteAsync(int userId, string slug, int id, CancellationToken cancellationToken) =>
        DeleteAsync(slug, id, (comment, article) => comment.EnsureDeletableBy(userId, article.AuthorId), cancellationToken);

    /// <summary>Deletes a comment of one's own, which hides it; for front ends whose standard gives the article's author no such right.</summary>
    /// <param name="userId">Who deletes it: its author.</param>
    /// <param name="slug">The article.</param>
    /// <param name="id">The comment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is hidden.</returns>
    /// <exception cref="NotFoundException">There is no such article, or it has no such comment.</exception>
    /// <exception cref="ForbiddenException">Somebody else wrote it.</exception>
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
