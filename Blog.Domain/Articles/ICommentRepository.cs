using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Stores comments, and does not return deleted ones.</summary>
public interface ICommentRepository
{
    /// <summary>Adds a comment at the next save.</summary>
    void Add(Comment comment);

    /// <summary>Marks a comment as deleted at the next save.</summary>
    void Remove(Comment comment);

    /// <summary>Finds a comment to change, or returns null.</summary>
    Task<Comment?> FindAsync(int articleId, int id, CancellationToken cancellationToken);

    /// <summary>Lists the comments of an article, oldest first.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    Task<Page<CommentDetails>> ListAsync(
        int articleId, PageRequest page, int? readerId, CancellationToken cancellationToken);

    /// <summary>Lists the newest comments of an article, oldest first.</summary>
    Task<IReadOnlyList<CommentDetails>> ListNewestAsync(
        int articleId, int count, int? readerId, CancellationToken cancellationToken);

    /// <summary>Finds a comment to show, or returns null.</summary>
    Task<CommentDetails?> FindDetailsAsync(int id, int? readerId, CancellationToken cancellationToken);
}
