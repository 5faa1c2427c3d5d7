using System.Linq.Expressions;
using Blog.Domain.Accounts;
using Blog.Domain.Articles;

namespace Blog.Infrastructure.Persistence;

/// <summary>The one place that decides which articles a query shows.</summary>
internal static class ArticleVisibility
{
    /// <summary>
    /// The condition that an article is published, at the time of the query. It is the query filter of articles, and
    /// applies to the rows that have a copy of their publication date.
    /// </summary>
    public static Expression<Func<T, bool>> IsPublished<T>(BlogDbContext context)
        where T : class, IPublishable =>
        row => row.PublishedAt <= context.Now;

    /// <summary>Selects the articles that a reader may see by their slugs.</summary>
    /// <param name="reader">The reader; null for everybody.</param>
    public static IQueryable<Article> VisibleTo(BlogDbContext context, Actor? reader)
    {
        if (reader is null)
        {
            return context.Articles;
        }

        var readerId = reader.UserId;
        return AccessPolicy.MayModerate(reader)
            ? context.AllArticles
            : context.AllArticles.Where(article => article.PublishedAt <= context.Now || article.AuthorId == readerId);
    }

    /// <summary>Keeps the articles with a status; null keeps all. The caller ignores the query filter.</summary>
    public static IQueryable<Article> WithStatus(
        BlogDbContext context, IQueryable<Article> articles, ArticleStatus? status) => status switch
        {
            ArticleStatus.Draft => articles.Where(article => article.PublishedAt == null),
            ArticleStatus.Scheduled => articles.Where(article => article.PublishedAt > context.Now),
            ArticleStatus.Published => articles.Where(IsPublished<Article>(context)),
            _ => articles,
        };
}
