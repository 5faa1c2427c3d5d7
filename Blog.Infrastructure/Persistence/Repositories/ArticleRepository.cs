using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class ArticleRepository(BlogDbContext context, ArticleCountCache countCache) : IArticleRepository
{
    public async Task AddAsync(Article article, CancellationToken cancellationToken) =>
        await context.Articles.AddAsync(article, cancellationToken);

    public void Remove(Article article) => context.Articles.Remove(article);

    public Task<Article?> FindAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles
            .Include(article => article.Tags)
            .FirstOrDefaultAsync(article => article.Slug == slug, cancellationToken);

    public Task<ArticleReference?> FindReferenceAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles
            .Where(article => article.Slug == slug)
            .Select(article => new ArticleReference(article.Id, article.AuthorId, article.PublishedAt))
            .FirstOrDefaultAsync(cancellationToken);

    public Task<bool> SlugExistsAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles.AnyAsync(article => article.Slug == slug, cancellationToken);

    public async Task<ArticlePage> ListAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken)
    {
        if (filter.Words is { Values.Count: 0 })
        {
            return new ArticlePage([], 0, Next: null);
        }

        var keys = ArticleQueryBuilder.Build(context, filter);

        // The number does not depend on the order, and is found fastest in the order of the dates.
        var counted = ArticleQueryBuilder.Build(context, filter with { Sort = ArticleSort.Newest, After = null });

        // Counting all articles takes longer than reading a page of them.
        var (version, known) = filter.MatchesAll ? await countCache.GetAsync() : default;

        // No index gives the best matches, so their cursor is a number of rows to skip.
        var skipped = filter.After is { Sort: ArticleSort.BestMatch, Count: var count } ? count : page.Offset;
        var rest = filter.After is null || skipped > 0 ? keys.Skip(skipped) : keys;

        // One row more than the page tells whether there is a next page.
        var rows = await (
            from key in rest.Take(page.Limit + 1)
            join article in context.Articles.AsNoTracking() on key.ArticleId equals article.Id
            join author in AuthorProjection.For(context, readerId) on article.AuthorId equals author.Id
            select new
            {
                Total = known == null ? counted.Count() : known.Value,
                Key = new ArticleSortKey
                {
                    ArticleId = article.Id,
                    PublishedAt = article.PublishedAt,
                    NormalizedTitle = article.NormalizedTitle,
                },
                Listing = new ArticleListing(
                    article.CreatedAt,
                    article.UpdatedAt,
                    article.Slug,
                    article.Title,
                    article.Description,
                    Article.SplitTagNames(article.TagNames),
                    author,
                    article.CommentCount,
                    article.FavoriteCount,
                    readerId == null
                        ? null
                        : context.Favorites.Any(
                            favorite => favorite.UserId == readerId && favorite.ArticleId == article.Id)),
            })
            .ToListAsync(cancellationToken);

        // The total comes with each row. A page after the end has no row to bring it.
        var total = known
            ?? rows.FirstOrDefault()?.Total
            ?? (page.Offset == 0 && filter.After is null ? 0 : await counted.CountAsync(cancellationToken));
        if (filter.MatchesAll && known is null)
        {
            countCache.Set(version, total);
        }

        var shown = rows.Take(page.Limit).ToList();
        var next = rows.Count == shown.Count
            ? null
            : KeysetPagination.CursorAfter(
                filter.EffectiveSort, shown[^1].Listing, shown[^1].Key, skipped + shown.Count);
        return new ArticlePage([.. shown.Select(row => row.Listing)], total, next);
    }

    public async Task<IReadOnlyList<SitemapEntry>> ListSitemapEntriesAsync(
        int offset, int limit, CancellationToken cancellationToken) =>
        await context.Articles
            .OrderBy(article => article.Id)
            .Skip(offset)
            .Take(limit)
            .Select(article => new SitemapEntry(article.Slug, article.UpdatedAt))
            .ToListAsync(cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => context.Articles.CountAsync(cancellationToken);

    public Task<ArticleDetails?> FindDetailsAsync(
        string slug, int? readerId, int commentsShown, CancellationToken cancellationToken) =>
        ArticleDetailsQuery.ReadAsync(context, slug, readerId, commentsShown, cancellationToken);
}
