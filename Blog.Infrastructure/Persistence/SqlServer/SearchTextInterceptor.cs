using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Sets <see cref="SqlServerBlogDbContext.SearchText"/> of added and changed articles.</summary>
internal sealed class SearchTextInterceptor : BeforeSaveInterceptor
{
    /// <summary>Ends the title. A normalized text contains no line break.</summary>
    public const char EndOfTitle = '\n';

    protected override void BeforeSave(BlogDbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries<Article>())
        {
            if (entry.State == EntityState.Added || (entry.State == EntityState.Modified && IsTextModified(entry)))
            {
                entry.Property<string>(SqlServerBlogDbContext.SearchText).CurrentValue = Compose(entry.Entity);
            }
        }
    }

    private static bool IsTextModified(EntityEntry<Article> entry) =>
        entry.Property(article => article.Title).IsModified
        || entry.Property(article => article.Description).IsModified
        || entry.Property(article => article.TagNames).IsModified
        || entry.Property(article => article.Text).IsModified;

    /// <summary>
    /// Returns the words with a space before and after each, so that LIKE finds a whole word, those of the title first.
    /// </summary>
    private static string Compose(Article article)
    {
        var title = SearchTextNormalizer.Normalize(article.Title);
        var rest = SearchTextNormalizer.Normalize($"{article.TagNames} {article.Description} {article.Text}");
        return $" {title} {EndOfTitle} {rest} ";
    }
}
