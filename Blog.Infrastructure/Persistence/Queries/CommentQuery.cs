using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Selects comments of an article that a query finds.</summary>
internal static class CommentQuery
{
    /// <summary>Selects a page of the oldest, and one comment more, which tells whether there is a next page.</summary>
    public static IQueryable<Comment> PageAndOne(
        BlogDbContext context, IQueryable<Article> article, PageRequest page, PageCursor? after)
    {
        var sorted = After(OfArticle(context, article), after)
            .OrderBy(comment => comment.CreatedAt)
            .ThenBy(comment => comment.Id);
        return (after is null ? sorted.Skip(page.Offset) : sorted).Take(page.Limit + 1);
    }

    /// <summary>Selects the newest, in no particular order.</summary>
    public static IQueryable<Comment> Newest(BlogDbContext context, IQueryable<Article> article, int count) =>
        OfArticle(context, article)
            .OrderByDescending(comment => comment.CreatedAt)
            .ThenByDescending(comment => comment.Id)
            .Take(count);

    // The first condition follows from the second, but it is the one that an index can be entered with.
    private static IQueryable<Comment> After(IQueryable<Comment> comments, PageCursor? cursor) => cursor is null
        ? comments
        : comments.Where(comment => comment.CreatedAt >= cursor.Time
            && (comment.CreatedAt > cursor.Time || comment.Id > cursor.Id));

    private static IQueryable<Comment> OfArticle(BlogDbContext context, IQueryable<Article> article)
    {
        var articleId = article.Select(found => found.Id);
        return context.Comments.AsNoTracking().Where(comment => comment.ArticleId == articleId.FirstOrDefault());
    }
}
