using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class ArticleRepository(
    BlogDbContext context, ArticleListQuery list, OwnArticleListQuery ownList) : IArticleRepository
{
    public async Task AddAsync(Article article, CancellationToken cancellationToken) =>
        await context.Articles.AddAsync(article, cancellationToken);

    public void Remove(Article article) => context.Articles.Remove(article);

    public void UpdateHtml(Article article, string html)
    {
        if (article.Html is { } added)
        {
            context.Entry(added).Property(row => row.Html).CurrentValue = html;
        }
        else
        {
            // Not read, because it may be long.
            context.Entry(new ArticleHtml(article.Id, html)).State = EntityState.Modified;
        }
    }

    public async Task<Article?> FindAsync(
        ArticleSelector selector, Actor actor, CancellationToken cancellationToken)
    {
        var article = await ArticleLookup.Find(context, selector, actor)
            .Include(found => found.Tags)
            .FirstOrDefaultAsync(cancellationToken);
        if (article is not null)
        {
            selector.EnsureAccepts(article.Slug);
        }

        return article;
    }

    public async Task<ArticleReference?> FindReferenceAsync(
        ArticleSelector selector, Actor? reader, CancellationToken cancellationToken)
    {
        var article = await ArticleLookup.Find(context, selector, reader)
            .Select(found => new ArticleReference(found.Id, found.Slug, found.AuthorId, found.PublishedAt))
            .FirstOrDefaultAsync(cancellationToken);
        if (article is not null)
        {
            selector.EnsureAccepts(article.Slug);
        }

        return article;
    }

    public Task<int?> FindOwnerAsync(string slug, CancellationToken cancellationToken) =>
        context.ArticleSlugs
            .Where(row => row.Slug == slug)
            .Select(row => (int?)row.ArticleId)
            .FirstOrDefaultAsync(cancellationToken);

    public Task<ArticlePage> ListAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken) =>
        list.ReadAsync(filter, page, readerId, cancellationToken);

    public Task<IReadOnlyList<FeedEntry>> ListFeedAsync(
        ArticleFilter filter, int count, CancellationToken cancellationToken) =>
        list.ReadFeedAsync(filter, count, cancellationToken);

    public Task<Page<ArticleListing>> ListOwnAsync(
        int authorId, OwnArticleFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        ownList.ReadAsync(authorId, filter, page, cancellationToken);

    // Skips in an index, because the rows have the texts.
    public async Task<IReadOnlyList<SitemapEntry>> ListSitemapEntriesAsync(
        int offset, int limit, CancellationToken cancellationToken) =>
        await (
            from key in context.Articles
                .OrderBy(article => article.PublishedAt)
                .ThenBy(article => article.Id)
                .Select(article => new { article.Id, article.PublishedAt })
                .Skip(offset)
                .Take(limit)
            join article in context.Articles on key.Id equals article.Id
            orderby key.PublishedAt, key.Id
            select new SitemapEntry(
                article.Slug,
                article.PublishedAt > article.UpdatedAt ? article.PublishedAt.Value : article.UpdatedAt))
            .ToListAsync(cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        list.CountAsync(new ArticleFilter(), cancellationToken);

    public Task<ArticleDetails?> FindPublishedAsync(
        ArticleSelector selector, int readerId, CancellationToken cancellationToken) =>
        ArticleDetailsQuery.ReadAsync(
            context, selector, reader: null, readerId, commentsShown: 0, cancellationToken);

    public Task<ArticleDetails?> FindDetailsAsync(
        ArticleSelector selector, Actor? reader, int commentsShown, CancellationToken cancellationToken) =>
        ArticleDetailsQuery.ReadAsync(
            context, selector, reader, reader?.UserId, commentsShown, cancellationToken);
}
