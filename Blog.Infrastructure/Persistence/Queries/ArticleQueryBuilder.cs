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
    public static IQueryable<ArticleSortKey> Build(BlogDbContext context, ArticleFilter filter)
    {
        // The rows of a tag and of a user's favorites have an index by date of their own.
        var byDate = filter is
        {
            EffectiveSort: ArticleSort.Newest or ArticleSort.Oldest, Words: null, Author: null, FollowerId: null,
        };
        var keys = (byDate, filter.Tag, filter.FavoritedBy) switch
        {
            (true, { } tag, var user) => WhereFavoritedBy(context, FromTag(context, tag), user),
            (true, null, { } user) => FromFavorites(context, user),
            (_, var tag, var user) =>
                WhereFavoritedBy(context, WhereTagged(context, FromArticles(context, filter), tag), user),
        };
        return OrderBy(KeysetPagination.After(keys, filter.After), filter.EffectiveSort);
    }

    private static IQueryable<ArticleSortKey> FromTag(BlogDbContext context, string name)
    {
        var tagId = FindTagId(context, name);
        return context.ArticleTags
            .Where(articleTag => articleTag.TagId == tagId.FirstOrDefault())
            .Select(articleTag => new ArticleSortKey
            {
                ArticleId = articleTag.ArticleId,
                PublishedAt = articleTag.PublishedAt,
            });
    }

    private static IQueryable<ArticleSortKey> FromFavorites(BlogDbContext context, string username)
    {
        var userId = FindUserId(context, username);
        return context.Favorites
            .Where(favorite => favorite.UserId == userId.FirstOrDefault())
            .Select(favorite => new ArticleSortKey
            {
                ArticleId = favorite.ArticleId,
                PublishedAt = favorite.PublishedAt,
            });
    }

    private static IQueryable<ArticleSortKey> FromArticles(BlogDbContext context, ArticleFilter filter)
    {
        IQueryable<Article> articles = context.Articles;
        if (filter.Author is { } author)
        {
            var authorId = FindUserId(context, author);
            articles = articles.Where(article => article.AuthorId == authorId.FirstOrDefault());
        }

        if (filter.FollowerId is { } followerId)
        {
            articles = articles.Where(article => context.Follows.Any(
                follow => follow.FollowerId == followerId && follow.AuthorId == article.AuthorId));
        }

        return filter.Words is { } words
            ? context.Search(words.Values).Join(
                articles,
                hit => hit.ArticleId,
                article => article.Id,
                (hit, article) => new ArticleSortKey
                {
                    ArticleId = article.Id,
                    PublishedAt = article.PublishedAt,
                    NormalizedTitle = article.NormalizedTitle,
                    FavoriteCount = article.FavoriteCount,
                    CommentCount = article.CommentCount,
                    Rank = hit.Rank,
                })
            : articles.Select(article => new ArticleSortKey
            {
                ArticleId = article.Id,
                PublishedAt = article.PublishedAt,
                NormalizedTitle = article.NormalizedTitle,
                FavoriteCount = article.FavoriteCount,
                CommentCount = article.CommentCount,
            });
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
