using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class ArticleRepository(BlogDbContext context, ArticleListQuery list) : IArticleRepository
{
    public async Task AddAsync(Article article, CancellationToken cancellationToken) =>
        await context.Articles.AddAsync(article, cancellationToken);

    public void Remove(Article article) => context.Articles.Remove(article);

    public Task<Article?> FindAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles
            .Include(article => article.Tags)
            .FirstOrDefaultAsync(article => article.Slug == slug, cancellationToken);

    public Task<ArticleReference?> FindReferenceAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles
            .Where(article => article.Slug == slug)
            .Select(article => new ArticleReference(article.Id, article.AuthorId, article.PublishedAt))
            .FirstOrDefaultAsync(cancellationToken);

    public Task<bool> SlugExistsAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles.AnyAsync(article => article.Slug == slug, cancellationToken);

    public Task<ArticlePage> ListAsync(
        ArticleFilter filter, PageRequest page, int? readerId, CancellationToken cancellationToken) =>
        list.ReadAsync(filter, page, readerId, cancellationToken);

    // Skips in an index, because the rows have the texts.
    public async Task<IReadOnlyList<SitemapEntry>> ListSitemapEntriesAsync(
        int offset, int limit, CancellationToken cancellationToken) =>
        await (
            from key in context.Articles
                .OrderBy(article => article.PublishedAt)
                .ThenBy(article => article.Id)
                .Select(article => new { article.Id, article.PublishedAt })
                .Skip(offset)
                .Take(limit)
            join article in context.Articles on key.Id equals article.Id
            orderby key.PublishedAt, key.Id
            select new SitemapEntry(article.Slug, article.UpdatedAt))
            .ToListAsync(cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        list.CountAsync(new ArticleFilter(), cancellationToken);

    public Task<ArticleDetails?> FindDetailsAsync(
        string slug, int? readerId, int commentsShown, CancellationToken cancellationToken) =>
        ArticleDetailsQuery.ReadAsync(context, slug, readerId, commentsShown, cancellationToken);
}
