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

    /// <summary>Lists articles, newest first.</summary>
    /// <param name="page">Which of them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The page.</returns>
    Task<Page<ArticleListing>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Shows an article.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article, or null where there is none.</returns>
    Task<ArticleDetails?> FindDetailsAsync(string slug, CancellationToken cancellationToken);
}
