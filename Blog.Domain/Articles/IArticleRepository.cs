using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Stores articles.</summary>
public interface IArticleRepository
{
    /// <summary>Adds an article at the next save.</summary>
    Task AddAsync(Article article, CancellationToken cancellationToken);

    /// <summary>Removes an article and all its comments, including deleted ones, at the next save.</summary>
    void Remove(Article article);

    /// <summary>Finds an article to change, with its tags, or returns null.</summary>
    Task<Article?> FindAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Finds the ID, author and date of an article, or returns null.</summary>
    Task<ArticleReference?> FindReferenceAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Returns whether a slug is taken.</summary>
    Task<bool> SlugExistsAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Lists the articles that match a filter.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    Task<ArticlePage> ListAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken);

    /// <summary>Lists sitemap entries, oldest articles first.</summary>
    Task<IReadOnlyList<SitemapEntry>> ListSitemapEntriesAsync(
        int offset, int limit, CancellationToken cancellationToken);

    /// <summary>Counts all articles.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Finds an article to show, or returns null.</summary>
    /// <param name="commentsShown">The maximum number of comments to include, the newest ones.</param>
    Task<ArticleDetails?> FindDetailsAsync(
        string slug, int? readerId, int commentsShown, CancellationToken cancellationToken);
}
