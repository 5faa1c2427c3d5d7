using Blog.Domain.Accounts;
using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>
/// Stores articles. Readers are shown those that are published. By its slug, an author also finds an own article that
/// is not, and a moderator any, unless the selector says otherwise. Methods with a selector throw a
/// <see cref="MovedException"/> for a former slug, if the selector does not accept it.
/// </summary>
public interface IArticleRepository
{
    /// <summary>Adds an article at the next save.</summary>
    Task AddAsync(Article article, CancellationToken cancellationToken);

    /// <summary>Replaces the HTML of an article at the next save.</summary>
    void UpdateHtml(Article article, string html);

    /// <summary>Removes an article and all its comments, including deleted ones, at the next save.</summary>
    void Remove(Article article);

    /// <summary>Finds an article to change, with its tags, or returns null.</summary>
    Task<Article?> FindAsync(ArticleSelector selector, Actor actor, CancellationToken cancellationToken);

    /// <summary>Finds the ID, author and date of an article, or returns null.</summary>
    /// <param name="reader">Who reads the article; null for somebody without an account.</param>
    Task<ArticleReference?> FindReferenceAsync(
        ArticleSelector selector, Actor? reader, CancellationToken cancellationToken);

    /// <summary>Finds the ID of the article that has or had a slug, or returns null.</summary>
    Task<int?> FindOwnerAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Lists the published articles that match a filter.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    Task<ArticlePage> ListAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken);

    /// <summary>Lists the published articles that match a filter, with their HTML.</summary>
    Task<IReadOnlyList<FeedEntry>> ListFeedAsync(ArticleFilter filter, int count, CancellationToken cancellationToken);

    /// <summary>Lists the articles of an author, those changed last first.</summary>
    Task<Page<ArticleListing>> ListOwnAsync(
        int authorId, OwnArticleFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Lists sitemap entries, oldest articles first.</summary>
    Task<IReadOnlyList<SitemapEntry>> ListSitemapEntriesAsync(
        int offset, int limit, CancellationToken cancellationToken);

    /// <summary>Counts all published articles.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Finds a published article to show to a user, without its comments, or returns null.</summary>
    Task<ArticleDetails?> FindPublishedAsync(
        ArticleSelector selector, int readerId, CancellationToken cancellationToken);

    /// <summary>Finds an article to show, or returns null.</summary>
    /// <param name="reader">Who reads the article; null for somebody without an account.</param>
    /// <param name="commentsShown">The maximum number of comments to include, the newest ones.</param>
    Task<ArticleDetails?> FindDetailsAsync(
        ArticleSelector selector, Actor? reader, int commentsShown, CancellationToken cancellationToken);
}
