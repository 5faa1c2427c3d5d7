using Blog.Domain.Articles;
using Blog.Domain.Idempotency;
using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Domain.Exports;

/// <summary>
/// Reads what a user has stored, in pages. Each page is a read of its own, so that nothing in the database is kept busy
/// while a page is sent. A page that is not full is the last one.
/// </summary>
public interface IExportRepository
{
    /// <summary>Lists the sessions that are not over, newest first.</summary>
    /// <param name="after">The last session of the page before, or null.</param>
    Task<IReadOnlyList<SessionDetails>> ListSessionsAsync(
        SignedInUser user, DateTime now, SessionDetails? after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Lists the articles of an author of every status, without their comments: drafts, then by publication date.
    /// </summary>
    /// <param name="after">The last article of the page before, or null.</param>
    Task<IReadOnlyList<ArticleHistory>> ListArticlesAsync(
        UserProfile author, ArticleDetails? after, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the revisions of an article by number.</summary>
    /// <param name="afterNumber">The number of the last revision of the page before, or 0.</param>
    Task<IReadOnlyList<RevisionDetails>> ListRevisionsAsync(
        int articleId, int afterNumber, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the comments of an author that are not deleted, by ID.</summary>
    /// <param name="afterId">The ID of the last comment of the page before, or 0.</param>
    Task<IReadOnlyList<ExportedComment>> ListCommentsAsync(
        UserProfile author, int afterId, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the favorite articles of a user that are published, by ID.</summary>
    /// <param name="afterId">The ID of the last article of the page before, or 0.</param>
    Task<IReadOnlyList<ExportedReference>> ListFavoritesAsync(
        int userId, int afterId, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the authors whom a user follows, by ID.</summary>
    /// <param name="afterId">The ID of the last author of the page before, or 0.</param>
    Task<IReadOnlyList<ExportedReference>> ListFollowedAsync(
        int userId, int afterId, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the stored responses to a user's requests, by ID.</summary>
    /// <param name="afterId">The ID of the last response of the page before, or 0.</param>
    Task<IReadOnlyList<StoredResponse>> ListResponsesAsync(
        int userId, int afterId, int limit, CancellationToken cancellationToken);
}
