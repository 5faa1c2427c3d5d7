using Blog.Domain.Accounts;
using Blog.Domain.Articles;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Finds the article of a request.</summary>
internal static class ArticleLookup
{
    /// <summary>Selects the article that has or had the slug, if the reader may see it.</summary>
    public static IQueryable<Article> Find(BlogDbContext context, ArticleSelector selector, Actor? reader) =>
        context.ArticleSlugs
            .Where(slug => slug.Slug == selector.Slug)
            .Join(
                ArticleVisibility.VisibleTo(context, selector.IsPublishedOnly ? null : reader),
                slug => slug.ArticleId,
                article => article.Id,
                (_, article) => article);
}
