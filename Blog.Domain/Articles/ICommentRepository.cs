using Blog.Domain.Accounts;
using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>
/// Stores comments, and does not return deleted ones. Their article is found as <see cref="IArticleRepository"/> does.
/// </summary>
public interface ICommentRepository
{
    /// <summary>Adds a comment at the next save.</summary>
    void Add(Comment comment);

    /// <summary>Marks a comment as deleted at the next save.</summary>
    void Remove(Comment comment);

    /// <summary>Makes the replies to a comment answer what it answered.</summary>
    Task MoveRepliesAsync(Comment comment, CancellationToken cancellationToken);

    /// <summary>Returns whether an article has a comment that is not deleted.</summary>
    Task<bool> ExistsAsync(int articleId, int id, CancellationToken cancellationToken);

    /// <summary>Finds a comment to change, with its article.</summary>
    /// <returns>The comment and the article, or null if the article does not exist.</returns>
    Task<CommentOnArticle?> FindAsync(
        ArticleSelector selector, Actor actor, int id, CancellationToken cancellationToken);

    /// <summary>Lists the comments of an article, oldest first.</summary>
    /// <param name="after">The cursor after which the page begins, or null.</param>
    /// <param name="reader">Who reads the comments; null for somebody without an account.</param>
    /// <returns>The page, or null if the article does not exist.</returns>
    Task<Page<CommentDetails>?> ListAsync(
        ArticleSelector selector,
        PageRequest page,
        PageCursor? after,
        Actor? reader,
        CancellationToken cancellationToken);

    /// <summary>Lists the newest comments of an article, oldest first.</summary>
    /// <returns>The comments, or null if the article does not exist.</returns>
    Task<IReadOnlyList<CommentDetails>?> ListNewestAsync(
        ArticleSelector selector, int count, Actor? reader, CancellationToken cancellationToken);
}
