using Blog.Domain.Accounts;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>Lists, creates, changes and deletes articles.</summary>
public sealed class ArticleService(
    IArticleRepository articles,
    ITagRepository tags,
    ArticleEditor editor,
    AccessPolicy access,
    IAuditRepository audit,
    IUnitOfWork unitOfWork,
    TimeProvider timeProvider)
{
    private DateTime Now => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>Lists the published articles that match a filter.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <exception cref="ValidationException">The cursor has another order, or is combined with an offset.</exception>
    public Task<ArticlePage> ListAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        filter.ValidateCursor(page);
        return articles.ListAsync(filter, page, readerId, cancellationToken);
    }

    /// <summary>Lists the newest published articles that match a filter, with their HTML.</summary>
    public Task<IReadOnlyList<FeedEntry>> ListFeedAsync(
        ArticleFilter filter, int count, CancellationToken cancellationToken) =>
        articles.ListFeedAsync(filter, count, cancellationToken);

    /// <summary>Lists the articles of an author for the author, those changed last first.</summary>
    /// <exception cref="ValidationException">The cursor is combined with an offset.</exception>
    public Task<Page<ArticleListing>> ListOwnAsync(
        int authorId, OwnArticleFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        page.ValidateCursor(filter.After);
        return articles.ListOwnAsync(authorId, filter, page, cancellationToken);
    }

    /// <summary>Lists sitemap entries, oldest articles first.</summary>
    public Task<IReadOnlyList<SitemapEntry>> ListSitemapEntriesAsync(
        int offset, int limit, CancellationToken cancellationToken) =>
        articles.ListSitemapEntriesAsync(offset, limit, cancellationToken);

    /// <summary>Counts all published articles.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => articles.CountAsync(cancellationToken);

    /// <summary>Returns an article with its newest comments.</summary>
    /// <param name="reader">Who reads the article; null for somebody without an account.</param>
    /// <param name="commentsShown">
    /// The maximum number of comments, from 0 to <see cref="Article.CommentsShown"/>.
    /// </param>
    /// <exception cref="NotFoundException">The article does not exist, or the reader may not see it.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public async Task<ArticleDetails> GetAsync(
        ArticleSelector selector, Actor? reader, int commentsShown, CancellationToken cancellationToken) =>
        await articles.FindDetailsAsync(selector, reader, commentsShown, cancellationToken)
        ?? throw Article.NotFound();

    /// <summary>Creates an article under a unique slug.</summary>
    /// <exception cref="ForbiddenException">The user has to confirm the email address first.</exception>
    /// <exception cref="ValidationException">A value is not valid.</exception>
    public async Task<ArticleDetails> CreateAsync(
        UserProfile author, NewArticle newArticle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(newArticle);
        access.EnsureMayWrite(Actor.FromProfile(author));
        var text = await editor.RenderAsync(newArticle.Text, cancellationToken);
        var slug = Slug.From(newArticle.Title);
        var mayBeTaken = slug.IsReserved;
        return await unitOfWork.RunAsync(
            async token =>
            {
                // Most titles are unique: skip the lookup at first, and rely on the unique key and a retry.
                var freeSlug = mayBeTaken ? await FindFreeSlugAsync(slug, token) : slug;
                mayBeTaken = true;
                var article = new Article(
                    author.Id,
                    freeSlug,
                    newArticle.Title,
                    text,
                    newArticle.Description,
                    await tags.FindOrAddAsync(TagNames.Distinct(newArticle.Tags ?? []), token),
                    newArticle.PublishedAt);
                await articles.AddAsync(article, token);
                await unitOfWork.SaveAsync(token);
                return ArticleDetails.FromArticle(article, author, Now);
            },
            cancellationToken);
    }

    /// <summary>Changes an article, and keeps a revision of what it was.</summary>
    /// <exception cref="NotFoundException">The article does not exist, or the user may not see it.</exception>
    /// <exception cref="ForbiddenException">
    /// The user is not the author, or has to confirm the email address first.
    /// </exception>
    /// <exception cref="PreconditionFailedException">The article does not have an expected version.</exception>
    /// <exception cref="ValidationException">A value is not valid.</exception>
    /// <exception cref="ConflictException">Another article has or had the new slug.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public async Task<ArticleDetails> UpdateAsync(
        UserProfile author,
        ArticleSelector selector,
        ArticleChanges changes,
        ExpectedVersions expected,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(expected);
        var actor = Actor.FromProfile(author);
        string? slug;
        do
        {
            var text = await RenderAsync(changes, selector, actor, cancellationToken);
            slug = await editor.ChangeAsync(actor, selector, changes, text, expected, cancellationToken);
        }
        while (slug is null);

        // The change is saved, so a rename that has come since must not send the client to make it again.
        return await GetAsync(
            selector with { Slug = slug, AcceptsFormerSlugs = true }, actor, Article.CommentsShown, cancellationToken);
    }

    /// <summary>Deletes an article and its comments permanently, as its author or as a moderator.</summary>
    /// <exception cref="NotFoundException">The article does not exist, or the actor may not see it.</exception>
    /// <exception cref="ForbiddenException">The actor is neither.</exception>
    /// <exception cref="PreconditionFailedException">The article does not have an expected version.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public Task DeleteAsync(
        Actor actor, ArticleSelector selector, ExpectedVersions expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(expected);
        return unitOfWork.RunAsync(
            async token =>
            {
                var article = await articles.FindAsync(selector, actor, token) ?? throw Article.NotFound();
                AccessPolicy.EnsureMayDelete(article, actor);
                expected.EnsureMatches(article);
                if (article.AuthorId != actor.UserId)
                {
                    audit.Add(AuditEntry.OfArticle(actor, article, Now));
                }

                articles.Remove(article);
                await unitOfWork.SaveAsync(token);
                return article;
            },
            cancellationToken);
    }

    /// <summary>Renders the new text, or the current one if a description is to be generated from it.</summary>
    private async Task<ArticleText?> RenderAsync(
        ArticleChanges changes, ArticleSelector selector, Actor actor, CancellationToken cancellationToken)
    {
        var text = changes.Text ?? (changes.SummarizesText
            ? (await GetAsync(selector, actor, commentsShown: 0, cancellationToken)).Text
            : null);
        return text is null ? null : await editor.RenderAsync(text, cancellationToken);
    }

    private Task<Slug> FindFreeSlugAsync(Slug slug, CancellationToken cancellationToken) =>
        slug.FindFreeAsync(
            async candidate => await articles.FindOwnerAsync(candidate.Value, cancellationToken) is not null);
}
