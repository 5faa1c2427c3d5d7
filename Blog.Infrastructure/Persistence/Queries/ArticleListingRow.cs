using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>An article of a list, with the key that the list is sorted by.</summary>
internal sealed class ArticleListingRow
{
    public required ArticleSortKey Key { get; init; }

    public required ArticleListing Listing { get; init; }

    /// <summary>Looks up the articles of sorted keys.</summary>
    /// <param name="readerId">The ID of the user whose favorites and follows are shown, or null.</param>
    public static IQueryable<ArticleListingRow> Select(
        BlogDbContext context, IQueryable<ArticleSortKey> keys, int? readerId)
    {
        var now = context.Now;
        return
            from key in keys
            join article in context.Articles.AsNoTracking() on key.ArticleId equals article.Id
            join author in AuthorProjection.For(context, readerId) on article.AuthorId equals author.Id
            select new ArticleListingRow
            {
                Key = new ArticleSortKey
                {
                    ArticleId = article.Id,
                    PublishedAt = article.PublishedAt ?? default,
                    NormalizedTitle = article.NormalizedTitle,
                },
                Listing = new ArticleListing(
                    article.CreatedAt,
                    article.UpdatedAt,
                    article.PublishedAt,
                    PublicationDate.GetStatus(article.PublishedAt, now),
                    article.Slug,
                    article.Title,
                    article.Description,
                    article.ReadingMinutes,
                    Article.SplitTagNames(article.TagNames),
                    author,
                    article.CommentCount,
                    article.FavoriteCount,
                    readerId == null
                        ? null
                        : context.Favorites.Any(
                            favorite => favorite.UserId == readerId && favorite.ArticleId == article.Id)),
            };
    }
}
