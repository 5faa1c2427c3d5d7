using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Stores comments, and does not return deleted ones.</summary>
public interface ICommentRepository
{
    /// <summary>Adds a comment at the next save.</summary>
    void Add(Comment comment);

    /// <summary>Marks a comment as deleted at the next save.</summary>
    void Remove(Comment comment);

    /// <summary>Finds a comment to change, with its article.</summary>
    /// <returns>The comment and the article, or null if the article does not exist.</returns>
    Task<CommentOnArticle?> FindAsync(string slug, int id, CancellationToken cancellationToken);

    /// <summary>Lists the comments of an article, oldest first.</summary>
    /// <param name="after">The cursor after which the page begins, or null.</param>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <returns>The page, or null if the article does not exist.</returns>
    Task<Page<CommentDetails>?> ListAsync(
        string slug, PageRequest page, PageCursor? after, int? readerId, CancellationToken cancellationToken);

    /// <summary>Lists the newest comments of an article, oldest first.</summary>
    /// <returns>The comments, or null if the article does not exist.</returns>
    Task<IReadOnlyList<CommentDetails>?> ListNewestAsync(
        string slug, int count, int? readerId, CancellationToken cancellationToken);
}
