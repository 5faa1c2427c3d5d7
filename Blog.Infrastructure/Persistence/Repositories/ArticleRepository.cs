using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class ArticleRepository(BlogDbContext context) : IArticleRepository
{
    public void Add(Article article) => context.Articles.Add(article);

    public void Remove(Article article) => context.Articles.Remove(article);

    public Task<Article?> FindAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles
            .Include(article => article.Tags)
            .FirstOrDefaultAsync(article => article.Slug == slug, cancellationToken);

    public Task<ArticleReference?> FindReferenceAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles
            .Where(article => article.Slug == slug)
            .Select(article => new ArticleReference(article.Id, article.AuthorId, article.CreatedAt))
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

        var keys = ArticleKeys.Find(context, filter);

        // However they are ordered they are as many, and in the order of their dates they are found soonest.
        var counted = ArticleKeys.Find(context, filter with { Sort = ArticleSort.Newest, After = null });

        // No index gives the best matches, so a place among them is a number of rows to pass over.
        var passed = filter.After is { Order: ArticleSort.BestMatch, Count: var count } ? count : page.Offset;
        var behind = filter.After is null || passed > 0 ? keys.Skip(passed) : keys;

        // One more than is shown says whether there is a next page.
        var rows = await (
            from key in behind.Take(page.Limit + 1)
            join article in context.Articles.AsNoTracking() on key.ArticleId equals article.Id
            join author in Authors.SeenBy(context, readerId) on article.AuthorId equals author.Id
            select new
            {
                Total = counted.Count(),
                article.Id,
                article.NormalizedTitle,
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
                    readerId == null ? null : context.Favorites.Any(favorite => favorite.UserId == readerId && favorite.ArticleId == article.Id)),
            })
            .ToListAsync(cancellationToken);

        // The total comes with each row; where the page lies behind the end there is none to bring it.
        var total = rows.Count > 0 ? rows[0].Total
            : page.Offset == 0 && filter.After is null ? 0
            : await counted.CountAsync(cancellationToken);
        var shown = rows.Take(page.Limit).ToList();
        var next = rows.Count == shown.Count ? null
            : ArticlePlaces.Of(filter.Order, shown[^1].Listing, shown[^1].Id, shown[^1].NormalizedTitle, passed + shown.Count);
        return new ArticlePage([.. shown.Select(row => row.Listing)], total, next);
    }

    public async Task<IReadOnlyList<ArticleAddress>> ListAddressesAsync(
        int offset, int limit, CancellationToken cancellationToken) =>
        await context.Articles
            .OrderBy(article => article.Id)
            .Skip(offset)
            .Take(limit)
            .Select(article => new ArticleAddress(article.Slug, article.UpdatedAt))
            .ToListAsync(cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => context.Articles.CountAsync(cancellationToken);

    public async Task<ArticleDetails?> FindDetailsAsync(
        string slug, int? readerId, int commentsShown, CancellationToken cancellationToken)
    {
        var details = await (
            from article in context.Articles.AsNoTracking()
            join author in Authors.SeenBy(context, readerId) on article.AuthorId equals author.Id
            where article.Slug == slug
            select new ArticleDetails(
                article.Id,
                article.Version,
                article.CreatedAt,
                article.UpdatedAt,
                article.Slug,
                article.Title,
                article.Description,
                article.Text,
                Article.SplitTagNames(article.TagNames),
                author,
                new List<CommentDetails>(),
                article.CommentCount,
                article.FavoriteCount,
                readerId == null ? null : context.Favorites.Any(favorite => favorite.UserId == readerId && favorite.ArticleId == article.Id)))
            .FirstOrDefaultAsync(cancellationToken);
        if (details is null or { TotalComments: 0 } || commentsShown == 0)
        {
            return details;
        }

        var newestComments = await CommentRepository
            .ShowNewest(context, details.Id, commentsShown, readerId)
            .ToListAsync(cancellationToken);
        return details with { Comments = newestComments };
    }
}
