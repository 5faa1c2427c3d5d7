using Blog.Domain.Articles;
using Blog.Domain.Users;

namespace Blog.Infrastructure.Persistence.Repositories;

/// <summary>Finds and orders articles in such a way that an index gives the order, and what else is asked is looked up for each.</summary>
internal static class ArticleKeys
{
    /// <summary>Finds the articles that a filter lets through, in its order, behind the page before.</summary>
    /// <param name="context">Where they are kept.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>The query, not yet run.</returns>
    public static IQueryable<ArticleKey> Find(BlogDbContext context, ArticleFilter filter)
    {
        // An author's articles, a tag's and somebody's favourites each have an index in the order of their dates.
        var byDate = filter is { Order: ArticleSort.Newest or ArticleSort.Oldest, Words: null, Author: null, FollowerId: null };
        var keys = (byDate, filter.Tag, filter.FavoritedBy) switch
        {
            (true, { } tag, var user) => FavoritesOf(context, OfTag(context, tag), user),
            (true, null, { } user) => OfFavorites(context, user),
            _ => FavoritesOf(context, HavingTag(context, OfArticles(context, filter), filter.Tag), filter.FavoritedBy),
        };
        return InOrder(ArticlePlaces.Behind(keys, filter.After), filter.Order);
    }

    private static IQueryable<ArticleKey> OfTag(BlogDbContext context, string name)
    {
        var tagId = TagId(context, name);
        return context.ArticleTags
            .Where(articleTag => articleTag.TagId == tagId.FirstOrDefault())
            .Select(articleTag => new ArticleKey { ArticleId = articleTag.ArticleId, PublishedAt = articleTag.PublishedAt });
    }

    private static IQueryable<ArticleKey> OfFavorites(BlogDbContext context, string username)
    {
        var userId = UserId(context, username);
        return context.Favorites
            .Where(favorite => favorite.UserId == userId.FirstOrDefault())
            .Select(favorite => new ArticleKey { ArticleId = favorite.ArticleId, PublishedAt = favorite.PublishedAt });
    }

    private static IQueryable<ArticleKey> OfArticles(BlogDbContext context, ArticleFilter filter)
    {
        IQueryable<Article> articles = context.Articles;
        if (filter.Author is { } author)
        {
            var authorId = UserId(context, author);
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
                (hit, article) => new ArticleKey
                {
                    ArticleId = article.Id,
                    PublishedAt = article.CreatedAt,
                    NormalizedTitle = article.NormalizedTitle,
                    FavoriteCount = article.FavoriteCount,
                    CommentCount = article.CommentCount,
                    Rank = hit.Rank,
                })
            : articles.Select(article => new ArticleKey
            {
                ArticleId = article.Id,
                PublishedAt = article.CreatedAt,
                NormalizedTitle = article.NormalizedTitle,
                FavoriteCount = article.FavoriteCount,
                CommentCount = article.CommentCount,
            });
    }

    private static IQueryable<ArticleKey> HavingTag(BlogDbContext context, IQueryable<ArticleKey> keys, string? name)
    {
        if (name is null)
        {
            return keys;
        }

        var tagId = TagId(context, name);
        return keys.Where(key => context.ArticleTags.Any(
            articleTag => articleTag.ArticleId == key.ArticleId && articleTag.TagId == tagId.FirstOrDefault()));
    }

    private static IQueryable<ArticleKey> FavoritesOf(BlogDbContext context, IQueryable<ArticleKey> keys, string? username)
    {
        if (username is null)
        {
            return keys;
        }

        var userId = UserId(context, username);
        return keys.Where(key => context.Favorites.Any(
            favorite => favorite.UserId == userId.FirstOrDefault() && favorite.ArticleId == key.ArticleId));
    }

    private static IQueryable<int> TagId(BlogDbContext context, string name)
    {
        var normalizedName = Tag.Normalize(name);
        return context.Tags.Where(tag => tag.NormalizedName == normalizedName).Select(tag => tag.Id);
    }

    private static IQueryable<int> UserId(BlogDbContext context, string username)
    {
        var normalizedUsername = Username.Normalize(username);
        return context.Users.Where(user => user.NormalizedUsername == normalizedUsername).Select(user => user.Id);
    }

    private static IQueryable<ArticleKey> InOrder(IQueryable<ArticleKey> keys, ArticleSort order)
    {
        if (order == ArticleSort.Oldest)
        {
            return keys.OrderBy(key => key.PublishedAt).ThenBy(key => key.ArticleId);
        }

        var ordered = order switch
        {
            ArticleSort.Title => keys.OrderBy(key => key.NormalizedTitle).ThenByDescending(key => key.PublishedAt),
            ArticleSort.MostFavorites => keys.OrderByDescending(key => key.FavoriteCount).ThenByDescending(key => key.PublishedAt),
            ArticleSort.MostComments => keys.OrderByDescending(key => key.CommentCount).ThenByDescending(key => key.PublishedAt),
            ArticleSort.BestMatch => keys.OrderBy(key => key.Rank).ThenByDescending(key => key.PublishedAt),
            ArticleSort.Newest or ArticleSort.Oldest or _ => keys.OrderByDescending(key => key.PublishedAt),
        };
        return ordered.ThenByDescending(key => key.ArticleId);
    }
}
