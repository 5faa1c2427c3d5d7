using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Selects comments of an article that is known by its slug.</summary>
internal static class CommentQuery
{
    /// <summary>Selects a page, oldest first.</summary>
    public static IQueryable<Comment> Page(BlogDbContext context, string slug, PageRequest page) =>
        OfArticle(context, slug)
            .OrderBy(comment => comment.CreatedAt)
            .ThenBy(comment => comment.Id)
            .Skip(page.Offset)
            .Take(page.Limit);

    /// <summary>Selects the newest, in no particular order.</summary>
    public static IQueryable<Comment> Newest(BlogDbContext context, string slug, int count) =>
        OfArticle(context, slug)
            .OrderByDescending(comment => comment.CreatedAt)
            .ThenByDescending(comment => comment.Id)
            .Take(count);

    private static IQueryable<Comment> OfArticle(BlogDbContext context, string slug)
    {
        var articleId = context.Articles.Where(article => article.Slug == slug).Select(article => article.Id);
        return context.Comments.AsNoTracking().Where(comment => comment.ArticleId == articleId.FirstOrDefault());
    }
}
