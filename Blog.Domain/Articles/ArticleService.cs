using Blog.Domain.Accounts;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>Lists, publishes, changes and deletes articles.</summary>
public sealed class ArticleService(
    IArticleRepository articles,
    ITagRepository tags,
    AccessPolicy access,
    IAuditRepository audit,
    IUnitOfWork unitOfWork,
    TimeProvider timeProvider)
{
    /// <summary>Lists the articles that match a filter.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <exception cref="ValidationException">The cursor has another order, or is combined with an offset.</exception>
    public Task<ArticlePage> ListAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        filter.ValidateCursor(page);
        return articles.ListAsync(filter, page, readerId, cancellationToken);
    }

    /// <summary>Lists sitemap entries, oldest articles first.</summary>
    public Task<IReadOnlyList<SitemapEntry>> ListSitemapEntriesAsync(
        int offset, int limit, CancellationToken cancellationToken) =>
        articles.ListSitemapEntriesAsync(offset, limit, cancellationToken);

    /// <summary>Counts all articles.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => articles.CountAsync(cancellationToken);

    /// <summary>Returns an article with its newest comments.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <param name="commentsShown">
    /// The maximum number of comments, from 0 to <see cref="Article.CommentsShown"/>.
    /// </param>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    public async Task<ArticleDetails> GetAsync(
        string slug, int? readerId, int commentsShown, CancellationToken cancellationToken) =>
        await articles.FindDetailsAsync(slug, readerId, commentsShown, cancellationToken) ?? throw Article.NotFound();

    /// <summary>Returns an article without its comments.</summary>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    public Task<ArticleDetails> GetWithoutCommentsAsync(
        string slug, int? readerId, CancellationToken cancellationToken) =>
        GetAsync(slug, readerId, commentsShown: 0, cancellationToken);

    /// <summary>Publishes an article under a unique slug.</summary>
    /// <exception cref="ForbiddenException">The user has to confirm the email address first.</exception>
    /// <exception cref="ValidationException">A value is not valid.</exception>
    public Task<ArticleDetails> CreateAsync(
        UserProfile author, NewArticle newArticle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(newArticle);
        access.EnsureMayWrite(Actor.FromProfile(author));
        var slug = Slug.From(newArticle.Title);
        var mayBeTaken = slug.IsReserved;
        return unitOfWork.RunAsync(
            async token =>
            {
                // Most titles are unique: skip the lookup at first, and rely on the unique key and a retry.
                var freeSlug = mayBeTaken ? await FindFreeSlugAsync(slug, token) : slug;
                mayBeTaken = true;
                var article = new Article(
                    author.Id,
                    freeSlug,
                    newArticle.Title,
                    newArticle.Text,
                    newArticle.Description,
                    await tags.FindOrAddAsync(TagNames.Distinct(newArticle.Tags ?? []), token));
                await articles.AddAsync(article, token);
                await unitOfWork.SaveAsync(token);
                return ArticleDetails.FromArticle(article, author);
            },
            cancellationToken);
    }

    /// <summary>Changes an article; the slug stays.</summary>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    /// <exception cref="ForbiddenException">
    /// The user is not the author, or has to confirm the email address first.
    /// </exception>
    /// <exception cref="PreconditionFailedException">The article does not have an expected version.</exception>
    /// <exception cref="ValidationException">A value is not valid.</exception>
    public async Task<ArticleDetails> UpdateAsync(
        UserProfile author,
        string slug,
        ArticleChanges changes,
        ExpectedVersions expected,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(expected);
        await unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindAsync(slug, token);
                access.EnsureMayChange(article, Actor.FromProfile(author));
                expected.EnsureMatches(article);
                await ApplyAsync(changes, article, token);
                await unitOfWork.SaveAsync(token);
                return article;
            },
            cancellationToken);
        return await GetAsync(slug, author.Id, Article.CommentsShown, cancellationToken);
    }

    /// <summary>Deletes an article and its comments permanently, as its author or as a moderator.</summary>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    /// <exception cref="ForbiddenException">The actor is neither.</exception>
    /// <exception cref="PreconditionFailedException">The article does not have an expected version.</exception>
    public Task DeleteAsync(Actor actor, string slug, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(expected);
        return unitOfWork.RunAsync(
            async token =>
            {
                var article = await FindAsync(slug, token);
                AccessPolicy.EnsureMayDelete(article, actor);
                expected.EnsureMatches(article);
                if (article.AuthorId != actor.UserId)
                {
                    audit.Add(AuditEntry.OfArticle(actor, article, timeProvider.GetUtcNow().UtcDateTime));
                }

                articles.Remove(article);
                await unitOfWork.SaveAsync(token);
                return article;
            },
            cancellationToken);
    }

    private async Task<Article> FindAsync(string slug, CancellationToken cancellationToken) =>
        await articles.FindAsync(slug, cancellationToken) ?? throw Article.NotFound();

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

    private Task<Slug> FindFreeSlugAsync(Slug slug, CancellationToken cancellationToken) =>
        slug.FindFreeAsync(candidate => articles.SlugExistsAsync(candidate.Value, cancellationToken));
}
