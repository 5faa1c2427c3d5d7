using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Reads a page of a list of articles.</summary>
internal sealed class ArticleListQuery(BlogDbContext context, ListCountCache counts, BestMatchCache bestMatches)
{
    /// <summary>A search with fewer hits is fastest if it looks up the article of each.</summary>
    private const int MinCommonHits = 1_000;

    /// <summary>The same for a search with fewer hits in relation to all articles.</summary>
    private const int MaxArticlesPerHit = 20;

    public async Task<ArticlePage> ReadAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken)
    {
        if (filter.Words is null)
        {
            return await ReadAsync(filter, hasCommonWords: false, page, readerId, cancellationToken);
        }

        var hits = await CountHitsAsync(filter.Words, cancellationToken);
        if (hits == 0)
        {
            return new ArticlePage([], 0, Next: null);
        }

        var hasCommonWords = hits > MinCommonHits
            && hits > await CountAsync(new ArticleFilter(), cancellationToken) / MaxArticlesPerHit;
        return hasCommonWords && filter.EffectiveSort == ArticleSort.BestMatch
            ? await ReadBestMatchesAsync(filter, filter.Words, page, readerId, cancellationToken)
            : await ReadAsync(filter, hasCommonWords, page, readerId, cancellationToken);
    }

    /// <summary>Reads the newest articles with their HTML.</summary>
    public async Task<IReadOnlyList<FeedEntry>> ReadFeedAsync(
        ArticleFilter filter, int count, CancellationToken cancellationToken) =>
        await ArticleListingRow
            .Select(
                context,
                ArticleQueryBuilder.Build(context, filter, hasCommonWords: false).Take(count),
                readerId: null)
            .Join(
                context.ArticleHtml,
                row => row.Key.ArticleId,
                html => html.ArticleId,
                (row, html) => new FeedEntry(row.Key.ArticleId, row.Listing, html.Html))
            .ToListAsync(cancellationToken);

    public Task<int> CountAsync(ArticleFilter filter, CancellationToken cancellationToken) =>
        counts.GetOrCountAsync(
            CountKey.Of(filter),
            () => ArticleQueryBuilder.BuildUnordered(context, filter, hasCommonWords: false)
                .CountAsync(cancellationToken));

    private Task<int> CountHitsAsync(SearchWords words, CancellationToken cancellationToken) =>
        words.Values.Count == 0
            ? Task.FromResult(0)
            : counts.GetOrCountAsync(
                new HitCountKey(words.Sorted),
                () => context.Search(words.Values).CountAsync(cancellationToken));

    private async Task<ArticlePage> ReadAsync(
        ArticleFilter filter,
        bool hasCommonWords,
        PageRequest page,
        int? readerId,
        CancellationToken cancellationToken)
    {
        var keys = ArticleQueryBuilder.Build(context, filter, hasCommonWords);

        // The number does not depend on the order, and is found fastest in the order of the dates.
        var counted = ArticleQueryBuilder.BuildUnordered(
            context, filter with { Sort = ArticleSort.Newest }, hasCommonWords);

        // Counting takes longer than reading a page.
        var count = await counts.BeginAsync(CountKey.Of(filter));
        var known = count.Count;

        // No index gives the best matches, so their cursor is a number of rows to skip.
        var skipped = GetSkipped(filter, page);
        var rest = filter.After is null || skipped > 0 ? keys.Skip(skipped) : keys;

        // One more row than the page shows whether there is a next page.
        var rows = await Select(rest.Take(page.Limit + 1), counted, known, readerId).ToListAsync(cancellationToken);

        // The total comes with each row. A page after the end has no row to bring it.
        var total = known
            ?? rows.FirstOrDefault()?.Total
            ?? (page.Offset == 0 && filter.After is null ? 0 : await counted.CountAsync(cancellationToken));
        if (known is null)
        {
            count.Keep(total);
        }
        else if (filter.After is null)
        {
            // An article may have been published at its time since the total was counted.
            total = Math.Max(total, rows.Count == 0 ? 0 : skipped + rows.Count);
        }

        return ToPage(filter, [.. rows.Take(page.Limit)], total, skipped, hasNext: rows.Count > page.Limit);
    }

    /// <summary>Reads a page of the best matches of words that many articles contain.</summary>
    private async Task<ArticlePage> ReadBestMatchesAsync(
        ArticleFilter filter,
        SearchWords words,
        PageRequest page,
        int? readerId,
        CancellationToken cancellationToken)
    {
        var ids = await bestMatches.GetOrReadAsync(
            words,
            () => ArticleQueryBuilder.BuildBestMatches(context, words).ToArrayAsync(cancellationToken),
            cancellationToken);
        var others = filter with { Words = null };
        if (!others.MatchesAll)
        {
            var matching = await ArticleQueryBuilder.BuildUnordered(context, others, hasCommonWords: false)
                .Select(key => key.ArticleId)
                .ToHashSetAsync(cancellationToken);
            ids = [.. ids.Where(matching.Contains)];
        }

        var skipped = GetSkipped(filter, page);
        int[] shown = [.. ids.Skip(skipped).Take(page.Limit)];
        var keys = context.Articles
            .Where(article => shown.Contains(article.Id))
            .Select(article => new ArticleSortKey { ArticleId = article.Id });
        var rows = await Select(keys, keys, ids.Length, readerId).ToListAsync(cancellationToken);
        return ToPage(
            filter,
            [.. rows.OrderBy(row => Array.IndexOf(shown, row.Key.ArticleId))],
            ids.Length,
            skipped,
            hasNext: skipped + shown.Length < ids.Length);
    }

    private static int GetSkipped(ArticleFilter filter, PageRequest page) =>
        filter.After is { Sort: ArticleSort.BestMatch, Count: var count } ? count : page.Offset;

    private static ArticlePage ToPage(ArticleFilter filter, List<Row> shown, int total, int skipped, bool hasNext) =>
        new(
            [.. shown.Select(row => row.Listing)],
            total,
            hasNext && shown.Count > 0
                ? KeysetPagination.CursorAfter(
                    filter.EffectiveSort, shown[^1].Listing, shown[^1].Key, skipped + shown.Count)
                : null);

    private IQueryable<Row> Select(
        IQueryable<ArticleSortKey> keys, IQueryable<ArticleSortKey> counted, int? known, int? readerId) =>
        ArticleListingRow.Select(context, keys, readerId).Select(row => new Row
        {
            Total = known == null ? counted.Count() : known.Value,
            Key = row.Key,
            Listing = row.Listing,
        });

    /// <summary>What a list is counted under: its filters, and its words in any order.</summary>
    private sealed record CountKey(ArticleFilter Filter, string? Words)
    {
        public static CountKey Of(ArticleFilter filter) =>
            new(filter with { Words = null, Sort = default, After = null }, filter.Words?.Sorted);
    }

    /// <summary>What the hits of words are counted under, also those in articles that are not published.</summary>
    private sealed record HitCountKey(string Words);

    private sealed class Row
    {
        public required int Total { get; init; }

        public required ArticleSortKey Key { get; init; }

        public required ArticleListing Listing { get; init; }
    }
}
