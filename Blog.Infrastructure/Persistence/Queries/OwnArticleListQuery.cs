using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Configurations;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Reads a page of an author's own articles, published or not, those changed last first.</summary>
internal sealed class OwnArticleListQuery(BlogDbContext context, ListCountCache counts)
{
    public async Task<Page<ArticleListing>> ReadAsync(
        int authorId, OwnArticleFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        if (filter.Words is { Values.Count: 0 })
        {
            return new Page<ArticleListing>([], 0, Next: null);
        }

        var articles = Filter(authorId, filter);
        var count = await counts.BeginAsync(new CountKey(authorId, filter.Status, filter.Words?.Sorted));
        var known = count.Count;
        var rows = await ArticleListingRow.Select(context, PageAndOne(articles, page, filter.After), authorId)
            .Select(row => new { Row = row, Total = known == null ? articles.Count() : known.Value })
            .IgnoreQueryFilters([QueryFilters.Published])
            .ToListAsync(cancellationToken);

        // The total comes with each row. A page after the end has no row to bring it.
        var total = known
            ?? rows.FirstOrDefault()?.Total
            ?? (page.Offset == 0 && filter.After is null ? 0 : await articles.CountAsync(cancellationToken));
        if (known is null)
        {
            count.Keep(total);
        }

        List<ArticleListingRow> shown = [.. rows.Take(page.Limit).Select(row => row.Row)];
        return new Page<ArticleListing>(
            [.. shown.Select(row => row.Listing)],
            total,
            rows.Count > page.Limit ? new PageCursor(shown[^1].Listing.UpdatedAt, shown[^1].Key.ArticleId) : null);
    }

    private IQueryable<Article> Filter(int authorId, OwnArticleFilter filter)
    {
        var articles = ArticleVisibility.WithStatus(
            context, context.AllArticles.Where(article => article.AuthorId == authorId), filter.Status);
        if (filter.Words is null)
        {
            return articles;
        }

        // The sum has no index, so the author's articles are looked up in the hits, of which there may be many more.
        var hits = context.Search(filter.Words.Values).Select(hit => hit.ArticleId);
        return articles.Where(article => hits.Contains(article.Id + 0));
    }

    private static IQueryable<ArticleSortKey> PageAndOne(
        IQueryable<Article> articles, PageRequest page, PageCursor? after)
    {
        // The first condition follows from the second, but it is the one that an index can be entered with.
        var rest = after is null
            ? articles
            : articles.Where(article => article.UpdatedAt <= after.Time
                && (article.UpdatedAt < after.Time || article.Id < after.Id));
        var sorted = rest
            .OrderByDescending(article => article.UpdatedAt)
            .ThenByDescending(article => article.Id)
            .Select(article => new ArticleSortKey { ArticleId = article.Id });

        // One more row than the page shows whether there is a next page.
        return (after is null ? sorted.Skip(page.Offset) : sorted).Take(page.Limit + 1);
    }

    /// <summary>What a list is counted under.</summary>
    private sealed record CountKey(int AuthorId, ArticleStatus? Status, string? Words);
}
