using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Sets <see cref="Article.PublishedAt"/> of new articles. The rows of an article's tags and favorites have a copy of
/// the date, because their indexes list articles by date; this interceptor updates the copies.
/// </summary>
internal sealed class PublicationDateInterceptor : BeforeSaveInterceptor
{
    protected override void BeforeSave(BlogDbContext context)
    {
        foreach (var article in SetDates(context.ChangeTracker))
        {
            TagsOf(context, article).ExecuteUpdate(
                setters => setters.SetProperty(articleTag => articleTag.PublishedAt, article.PublishedAt));
            FavoritesOf(context, article).ExecuteUpdate(
                setters => setters.SetProperty(favorite => favorite.PublishedAt, article.PublishedAt));
        }
    }

    protected override async ValueTask BeforeSaveAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        foreach (var article in SetDates(context.ChangeTracker))
        {
            await TagsOf(context, article).ExecuteUpdateAsync(
                setters => setters.SetProperty(articleTag => articleTag.PublishedAt, article.PublishedAt),
                cancellationToken);
            await FavoritesOf(context, article).ExecuteUpdateAsync(
                setters => setters.SetProperty(favorite => favorite.PublishedAt, article.PublishedAt),
                cancellationToken);
        }
    }

    private static IQueryable<ArticleTag> TagsOf(BlogDbContext context, Article article) =>
        context.ArticleTags.Where(articleTag => articleTag.ArticleId == article.Id);

    private static IQueryable<Favorite> FavoritesOf(BlogDbContext context, Article article) =>
        context.Favorites.Where(favorite => favorite.ArticleId == article.Id);

    /// <summary>Sets the dates of added articles and of added tags.</summary>
    /// <returns>The saved articles whose date changes.</returns>
    private static List<Article> SetDates(ChangeTracker changeTracker)
    {
        var articles = changeTracker.Entries<Article>().ToList();
        foreach (var added in articles.Where(IsPublishedNow))
        {
            added.Property(article => article.PublishedAt).CurrentValue = added.Entity.CreatedAt;
        }

        SetInAddedTags(changeTracker, articles);
        return
        [
            .. articles
                .Where(entry => entry.State == EntityState.Modified
                    && entry.Property(article => article.PublishedAt).IsModified)
                .Select(entry => entry.Entity),
        ];
    }

    private static bool IsPublishedNow(EntityEntry<Article> entry) =>
        entry.State == EntityState.Added && entry.Entity.IsPublishedWhenSaved;

    private static void SetInAddedTags(ChangeTracker changeTracker, List<EntityEntry<Article>> articles)
    {
        var added = changeTracker.Entries<ArticleTag>().Where(entry => entry.State == EntityState.Added).ToList();
        if (added.Count == 0)
        {
            return;
        }

        // By the key that EF Core tracks an article under: a new article has only a temporary one.
        var dates = articles.ToDictionary(
            entry => entry.Property(article => article.Id).CurrentValue, entry => entry.Entity.PublishedAt);
        foreach (var entry in added)
        {
            entry.Property(articleTag => articleTag.PublishedAt).CurrentValue =
                dates[entry.Property(articleTag => articleTag.ArticleId).CurrentValue];
        }
    }
}
