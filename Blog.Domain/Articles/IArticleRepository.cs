using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>The articles that are kept.</summary>
public interface IArticleRepository
{
    /// <summary>Keeps a new article at the next save.</summary>
    /// <param name="article">The article.</param>
    void Add(Article article);

    /// <summary>Erases an article at the next save, with all its comments, also those that are hidden.</summary>
    /// <param name="article">The article.</param>
    void Remove(Article article);

    /// <summary>Reads an article to be changed, with its tags.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article, or null where there is none.</returns>
    Task<Article?> FindAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Finds out which article a slug names, and whose it is.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article's identity and author, or null where there is none.</returns>
    Task<ArticleReference?> FindReferenceAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Whether an article has a slug.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it is taken.</returns>
    Task<bool> SlugExistsAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Lists articles.</summary>
    /// <param name="filter">Which articles, and in which order.</param>
    /// <param name="page">Which of them.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The page.</returns>
    Task<ArticlePage> ListAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken);

    /// <summary>Lists where articles are, oldest first.</summary>
    /// <param name="offset">How many to pass over first.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Their addresses.</returns>
    Task<IReadOnlyList<SitemapEntry>> ListSitemapEntriesAsync(int offset, int limit, CancellationToken cancellationToken);

    /// <summary>Counts the articles.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many there are.</returns>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Shows an article.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="commentsShown">How many of its comments to show with it, the newest.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article, or null where there is none.</returns>
    Task<ArticleDetails?> FindDetailsAsync(
        string slug, int? readerId, int commentsShown, CancellationToken cancellationToken);
}
