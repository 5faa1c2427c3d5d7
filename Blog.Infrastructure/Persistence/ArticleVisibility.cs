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

    /// <summary>The condition that an article will be published after the time of the query.</summary>
    public static Expression<Func<T, bool>> IsScheduled<T>(BlogDbContext context)
        where T : class, IPublishable =>
        row => row.PublishedAt > context.Now;

    /// <summary>
    /// The condition that an article is published, at a time that the caller has read (<see cref="GetLatestDate"/>).
    /// </summary>
    public static Expression<Func<T, bool>> IsPublished<T>(DateTime latest)
        where T : class, IPublishable =>
        row => row.PublishedAt <= latest;

    /// <summary>Returns the latest publication date of the articles on a page.</summary>
    /// <remarks>
    /// Now, or the date of a cursor after which only older ones come. With both as conditions, the database might enter
    /// the index at the newest article and walk down to the cursor.
    /// </remarks>
    public static DateTime GetLatestDate(BlogDbContext context, ArticleCursor? after)
    {
        var now = context.Now;
        return after is { Sort: ArticleSort.Newest } && after.PublishedAt < now ? after.PublishedAt : now;
    }

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
            ArticleStatus.Scheduled => articles.Where(IsScheduled<Article>(context)),
            ArticleStatus.Published => articles.Where(IsPublished<Article>(context)),
            _ => articles,
        };
}
