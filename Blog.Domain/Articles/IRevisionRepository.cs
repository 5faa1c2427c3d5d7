using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Stores the revisions of articles.</summary>
public interface IRevisionRepository
{
    /// <summary>
    /// Adds a revision at the next save, and removes the one that is <see cref="ArticleRevision.MaxKept"/> older.
    /// </summary>
    Task AddAsync(ArticleRevision revision, CancellationToken cancellationToken);

    /// <summary>Lists the revisions of an article, newest first.</summary>
    Task<OffsetPage<RevisionListing>> ListAsync(int articleId, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Finds a revision to show, or returns null.</summary>
    Task<RevisionDetails?> FindAsync(int articleId, int number, CancellationToken cancellationToken);
}
