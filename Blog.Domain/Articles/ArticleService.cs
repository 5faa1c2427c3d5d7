using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>Reading, publishing, changing and deleting articles.</summary>
/// <param name="articles">The articles that are kept.</param>
/// <param name="tags">The tags that are kept.</param>
/// <param name="unitOfWork">What saves changes.</param>
public sealed class ArticleService(IArticleRepository articles, ITagRepository tags, IUnitOfWork unitOfWork)
{
    /// <summary>Lists articles.</summary>
    /// <param name="filter">Which articles, and in which order.</param>
    /// <param name="page">Which of them.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ValidationException">The page before was one of another order, or there is an offset as well.</exception>
    public Task<ArticlePage> ListAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        filter.EnsureAfterFits(page);
        return articles.ListAsync(filter, page, readerId, cancellationToken);
    }

    /// <summary>Lists where articles are, oldest first, for those who look for all of them.</summary>
    /// <param name="offset">How many to pass over first.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Their addresses.</returns>
    public Task<IReadOnlyList<SitemapEntry>> ListSitemapEntriesAsync(
        int offset, int limit, CancellationToken cancellationToken) =>
        articles.ListSitemapEntriesAsync(offset, limit, cancellationToken);

    /// <summary>Counts the articles.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many there are.</returns>
    public Task<int> CountAsync(CancellationToken cancellationToken) => articles.CountAsync(cancellationToken);

    /// <summary>Shows an article with its newest comments, <see cref="Article.CommentsShown"/> at the most.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article.</returns>
    /// <exception cref="NotFoundException">There is none.</exception>
    public Task<ArticleDetails> GetAsync(string slug, int? readerId, CancellationToken cancellationToken) =>
        GetAsync(slug, readerId, Article.CommentsShown, cancellationToken);

    /// <summary>Shows an article without its comments.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article.</returns>
    /// <exception cref="NotFoundException">There is none.</exception>
    public Task<ArticleDetails> GetWithoutCommentsAsync(string slug, int? readerId, CancellationToken cancellationToken) =>
        GetAsync(slug, readerId, commentsShown: 0, cancellationToken);

    /// <summary>Publishes an article under a slug of its own.</summary>
    /// <param name="author">Who writes it.</param>
    /// <param name="newArticle">What the author says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article.</returns>
    /// <exception cref="ValidationException">A value breaks its limits.</exception>
    public Task<ArticleDetails> CreateAsync(
        UserProfile author, NewArticle newArticle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(newArticle);
        var wanted = Slug.From(newArticle.Title);
        var isTaken = wanted.IsReserved;
        return unitOfWork.RunAsync(
            async token =>
            {
                // Few titles are used twice, so the plain slug is not looked up: where it is taken the save says so.
                var free = isTaken ? await FindFreeSlugAsync(wanted, token) : wanted;
                isTaken = true;
                var article = new Article(
                    author.Id,
                    free,
                    newArticle.Title,
                    newArticle.Text,
                    newArticle.Description,
                    await tags.FindOrAddAsync(TagNames.Distinct(newArticle.Tags ?? []), token));
                articles.Add(article);
                await unitOfWork.SaveAsync(token);
                return ArticleDetails.Of(article, author);
            },
            cancellationToken);
    }

    /// <summary>Changes an article.</summary>
    /// <param name="userId">Who changes it.</param>
    /// <param name="slug">Its name in addresses, which stays.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="expected">The states that the user has seen.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The article after the change.</returns>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ForbiddenException">Somebody else wrote it.</exception>
    /// <exception cref="PreconditionFailedException">It was changed in between.</exception>
    /// <exception cref="ValidationException">A value breaks its limits.</exception>
    public async Task<ArticleDetails> UpdateAsync(
        int userId, string slug, ArticleChanges changes, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(expected);
        await unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindOwnAsync(userId, slug, expected, token);
                await ApplyAsync(changes, article, token);
                await unitOfWork.SaveAsync(token);
                return article;
            },
            cancellationToken);
        return await GetAsync(slug, userId, cancellationToken);
    }

    /// <summary>Erases an article, with its comments.</summary>
    /// <param name="userId">Who erases it.</param>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="expected">The states that the user has seen.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ForbiddenException">Somebody else wrote it.</exception>
    /// <exception cref="PreconditionFailedException">It was changed in between.</exception>
    public Task DeleteAsync(int userId, string slug, ExpectedVersions expected, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindOwnAsync(userId, slug, expected, token);
                articles.Remove(article);
                await unitOfWork.SaveAsync(token);
                return article;
            },
            cancellationToken);

    private async Task<Article> FindOwnAsync(
        int userId, string slug, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        var article = await articles.FindAsync(slug, cancellationToken)
            ?? throw Article.NotFound();
        article.EnsureWrittenBy(userId);
        expected.Ensure(article);
        return article;
    }

    private async Task ApplyAsync(ArticleChanges changes, Article article, CancellationToken cancellationToken)
    {
        if (changes.Title is not null)
        {
            article.Retitle(changes.Title);
        }

        if (changes.Text is not null)
        {
            article.Rewrite(changes.Text);
        }

        if (changes.Description is not null)
        {
            article.Describe(changes.Description);
        }

        if (changes.Tags is not null)
        {
            article.Retag(await tags.FindOrAddAsync(TagNames.Distinct(changes.Tags), cancellationToken));
        }
    }

    private async Task<ArticleDetails> GetAsync(
        string slug, int? readerId, int commentsShown, CancellationToken cancellationToken) =>
        await articles.FindDetailsAsync(slug, readerId, commentsShown, cancellationToken) ?? throw Article.NotFound();

    private async Task<Slug> FindFreeSlugAsync(Slug slug, CancellationToken cancellationToken) =>
        slug.IsReserved || await articles.SlugExistsAsync(slug.Value, cancellationToken)
            ? slug.WithSuffix(await UniqueSuffix.FindFreeAsync(
                number => articles.SlugExistsAsync(slug.WithSuffix(number).Value, cancellationToken)))
            : slug;
}
