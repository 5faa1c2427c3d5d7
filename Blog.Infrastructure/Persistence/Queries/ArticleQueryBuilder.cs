using Blog.Domain.Articles;
using Blog.Domain.Users;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Builds the queries of the lists of articles, so that an index gives the order and the other conditions are looked up
/// for each row.
/// </summary>
internal static class ArticleQueryBuilder
{
    /// <summary>Builds the query for the articles that match a filter, in its order, after its cursor.</summary>
    /// <param name="hasCommonWords">Whether a large part of all articles contains the words of the filter.</param>
    public static IQueryable<ArticleSortKey> Build(BlogDbContext context, ArticleFilter filter, bool hasCommonWords) =>
        OrderBy(
            KeysetPagination.After(
                Build(context, filter, ArticleVisibility.GetLatestDate(context, filter.After), hasCommonWords),
                filter.After),
            filter.EffectiveSort);

    /// <summary>Builds the query for all articles that match a filter.</summary>
    /// <param name="hasCommonWords">Whether a large part of all articles contains the words of the filter.</param>
    public static IQueryable<ArticleSortKey> BuildUnordered(
        BlogDbContext context, ArticleFilter filter, bool hasCommonWords) =>
        Build(context, filter, ArticleVisibility.GetLatestDate(context, after: null), hasCommonWords);

    private static IQueryable<ArticleSortKey> Build(
        BlogDbContext context, ArticleFilter filter, DateTime latest, bool hasCommonWords)
    {
        if (filter.Words is { } words && !hasCommonWords)
        {
            var hits = FromSearch(context, words, filter, latest);
            return WhereFavoritedBy(context, WhereTagged(context, hits, filter.Tag), filter.FavoritedBy);
        }

        // The rows of a tag and of a user's favorites have an index by date of their own.
        var byDate = filter is
        {
            EffectiveSort: ArticleSort.Newest or ArticleSort.Oldest, Author: null, FollowerId: null,
        };
        var keys = (byDate, filter.Tag, filter.FavoritedBy) switch
        {
            (true, { } tag, var user) => WhereFavoritedBy(context, FromTag(context, tag, latest), user),
            (true, null, { } user) => FromFavorites(context, user, latest),
            (_, var tag, var user) =>
                WhereFavoritedBy(context, WhereTagged(context, FromArticles(context, filter, latest), tag), user),
        };
        return WhereContaining(context, keys, filter.Words);
    }

    /// <summary>Builds the query for the IDs of the articles that contain all words, best matches first.</summary>
    /// <remarks>
    /// The hits are read into memory, with which an index of the articles is joined, because the rows of the articles
    /// have their texts and take longer to read.
    /// </remarks>
    public static IQueryable<int> BuildBestMatches(BlogDbContext context, SearchWords words) =>
        from hit in context.Search(words.Values).OrderBy(hit => hit.ArticleId).Take(int.MaxValue)
        join article in context.Articles on hit.ArticleId equals article.Id + 0
        orderby hit.Rank, article.PublishedAt descending, article.Id descending
        select article.Id;

    private static IQueryable<ArticleSortKey> FromTag(BlogDbContext context, string name, DateTime latest)
    {
        var tagId = FindTagId(context, name);
        return context.ArticleTags
            .Where(ArticleVisibility.IsPublished<ArticleTag>(latest))
            .Where(articleTag => articleTag.TagId == tagId.FirstOrDefault())
            .Select(articleTag => new ArticleSortKey
            {
                ArticleId = articleTag.ArticleId,
                PublishedAt = articleTag.PublishedAt!.Value,
            });
    }

    private static IQueryable<ArticleSortKey> FromFavorites(
        BlogDbContext context, string username, DateTime latest)
    {
        var userId = FindUserId(context, username);
        return context.Favorites
            .Where(ArticleVisibility.IsPublished<Favorite>(latest))
            .Where(favorite => favorite.UserId == userId.FirstOrDefault())
            .Select(favorite => new ArticleSortKey
            {
                ArticleId = favorite.ArticleId,
                PublishedAt = favorite.PublishedAt!.Value,
            });
    }

    private static IQueryable<ArticleSortKey> FromArticles(
        BlogDbContext context, ArticleFilter filter, DateTime latest) =>
        FilterArticles(context, filter, latest).Select(article => new ArticleSortKey
        {
            ArticleId = article.Id,
            PublishedAt = article.PublishedAt!.Value,
            NormalizedTitle = article.NormalizedTitle,
            FavoriteCount = article.FavoriteCount,
            CommentCount = article.CommentCount,
        });

    private static IQueryable<ArticleSortKey> FromSearch(
        BlogDbContext context, SearchWords words, ArticleFilter filter, DateTime latest) =>
        context.Search(words.Values).Join(
            FilterArticles(context, filter, latest),
            hit => hit.ArticleId,
            article => article.Id,
            (hit, article) => new ArticleSortKey
            {
                ArticleId = article.Id,
                PublishedAt = article.PublishedAt!.Value,
                NormalizedTitle = article.NormalizedTitle,
                FavoriteCount = article.FavoriteCount,
                CommentCount = article.CommentCount,
                Rank = hit.Rank,
            });

    private static IQueryable<Article> FilterArticles(BlogDbContext context, ArticleFilter filter, DateTime latest)
    {
        var articles = context.AllArticles.Where(ArticleVisibility.IsPublished<Article>(latest));
        if (filter.Author is { } author)
        {
            var authorId = FindUserId(context, author);
            articles = articles.Where(article => article.AuthorId == authorId.FirstOrDefault());
        }

        // Each followed author's articles are an index in the order of their dates.
        return filter.FollowerId is { } followerId
            ? from follow in context.Follows
              where follow.FollowerId == followerId
              join article in articles on follow.AuthorId equals article.AuthorId
              select article
            : articles;
    }

    /// <summary>
    /// Keeps the order of an index and looks up each of its rows in the hits. The sum is an expression that has no
    /// index, so that the database does not look up the article of each hit instead.
    /// </summary>
    private static IQueryable<ArticleSortKey> WhereContaining(
        BlogDbContext context, IQueryable<ArticleSortKey> keys, SearchWords? words)
    {
        if (words is null)
        {
            return keys;
        }

        var hits = context.Search(words.Values).Select(hit => hit.ArticleId);
        return keys.Where(key => hits.Contains(key.ArticleId + 0));
    }

    private static IQueryable<ArticleSortKey> WhereTagged(
        BlogDbContext context, IQueryable<ArticleSortKey> keys, string? name)
    {
        if (name is null)
        {
            return keys;
        }

        var tagId = FindTagId(context, name);
        return keys.Where(key => context.ArticleTags.Any(
            articleTag => articleTag.ArticleId == key.ArticleId && articleTag.TagId == tagId.FirstOrDefault()));
    }

    private static IQueryable<ArticleSortKey> WhereFavoritedBy(
        BlogDbContext context, IQueryable<ArticleSortKey> keys, string? username)
    {
        if (username is null)
        {
            return keys;
        }

        var userId = FindUserId(context, username);
        return keys.Where(key => context.Favorites.Any(
            favorite => favorite.UserId == userId.FirstOrDefault() && favorite.ArticleId == key.ArticleId));
    }

    private static IQueryable<int> FindTagId(BlogDbContext context, string name)
    {
        var normalizedName = Tag.Normalize(name);
        return context.Tags.Where(tag => tag.NormalizedName == normalizedName).Select(tag => tag.Id);
    }

    private static IQueryable<int> FindUserId(BlogDbContext context, string username)
    {
        var normalizedUsername = Username.Normalize(username);
        return context.Users.Where(user => user.NormalizedUsername == normalizedUsername).Select(user => user.Id);
    }

    private static IQueryable<ArticleSortKey> OrderBy(IQueryable<ArticleSortKey> keys, ArticleSort order)
    {
        if (order == ArticleSort.Oldest)
        {
            return keys.OrderBy(key => key.PublishedAt).ThenBy(key => key.ArticleId);
        }

        var ordered = order switch
        {
            ArticleSort.Title => keys.OrderBy(key => key.NormalizedTitle).ThenByDescending(key => key.PublishedAt),
            ArticleSort.MostFavorites =>
                keys.OrderByDescending(key => key.FavoriteCount).ThenByDescending(key => key.PublishedAt),
            ArticleSort.MostComments =>
                keys.OrderByDescending(key => key.CommentCount).ThenByDescending(key => key.PublishedAt),
            ArticleSort.BestMatch => keys.OrderBy(key => key.Rank).ThenByDescending(key => key.PublishedAt),
            ArticleSort.Newest or ArticleSort.Oldest or _ => keys.OrderByDescending(key => key.PublishedAt),
        };
        return ordered.ThenByDescending(key => key.ArticleId);
    }
}
