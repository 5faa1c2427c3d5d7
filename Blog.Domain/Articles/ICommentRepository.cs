using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>The comments that are kept; deleted ones are hidden from all of this.</summary>
public interface ICommentRepository
{
    /// <summary>Keeps a new comment at the next save.</summary>
    /// <param name="comment">The comment.</param>
    void Add(Comment comment);

    /// <summary>Hides a comment at the next save.</summary>
    /// <param name="comment">The comment.</param>
    void Remove(Comment comment);

    /// <summary>Reads a comment to be changed.</summary>
    /// <param name="articleId">The article it is about.</param>
    /// <param name="id">The identity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comment, or null where that article has no such comment.</returns>
    Task<Comment?> FindAsync(int articleId, int id, CancellationToken cancellationToken);

    /// <summary>Lists an article's comments, oldest first.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="page">Which of them.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The page.</returns>
    Task<Page<CommentDetails>> ListAsync(
        int articleId, PageRequest page, int? readerId, CancellationToken cancellationToken);

    /// <summary>Lists an article's newest comments, oldest first.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="count">How many at the most.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comments.</returns>
    Task<IReadOnlyList<CommentDetails>> ListNewestAsync(
        int articleId, int count, int? readerId, CancellationToken cancellationToken);

    /// <summary>Shows a comment.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comment, or null where there is none.</returns>
    Task<CommentDetails?> FindDetailsAsync(int id, int? readerId, CancellationToken cancellationToken);
}
