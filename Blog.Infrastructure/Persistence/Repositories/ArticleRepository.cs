using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class ArticleRepository(BlogDbContext context) : IArticleRepository
{
    public void Add(Article article) => context.Articles.Add(article);

    public void Remove(Article article) => context.Articles.Remove(article);

    public Task<Article?> FindAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles
            .Include(article => article.Tags)
            .FirstOrDefaultAsync(article => article.Slug == slug, cancellationToken);

    public Task<ArticleReference?> FindReferenceAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles
            .Where(article => article.Slug == slug)
            .Select(article => new ArticleReference(article.Id, article.AuthorId))
            .FirstOrDefaultAsync(cancellationToken);

    public Task<bool> SlugExistsAsync(string slug, CancellationToken cancellationToken) =>
        context.Articles.AnyAsync(article => article.Slug == slug, cancellationToken);

    public async Task<Page<ArticleListing>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var total = await context.Articles.CountAsync(cancellationToken);
        var slice = context.Articles
            .AsNoTracking()
            .OrderByDescending(article => article.CreatedAt)
            .ThenByDescending(article => article.Id)
            .Skip(page.Offset)
            .Take(page.Limit);
        var items = await (
            from article in slice
            join author in context.Users on article.AuthorId equals author.Id
            orderby article.CreatedAt descending, article.Id descending
            select new ArticleListing(
                article.Slug,
                article.Title,
                article.Description,
                article.Tags.OrderBy(tag => tag.NormalizedName).Select(tag => tag.Name).ToList(),
                author.Id,
                author.FullName,
                context.Comments.Count(comment => comment.ArticleId == article.Id)))
            .ToListAsync(cancellationToken);
        return new Page<ArticleListing>(items, total);
    }

    public async Task<ArticleDetails?> FindDetailsAsync(string slug, CancellationToken cancellationToken)
    {
        var details = await (
            from article in context.Articles.AsNoTracking()
            join author in context.Users on article.AuthorId equals author.Id
            where article.Slug == slug
            select new ArticleDetails(
                article.Id,
                article.CreatedAt,
                article.UpdatedAt,
                article.Slug,
                article.Title,
                article.Description,
                article.Text,
                article.Tags.OrderBy(tag => tag.NormalizedName).Select(tag => tag.Name).ToList(),
                new Author(author.Id, author.FullName, author.Bio, author.Social),
                new List<CommentDetails>(),
                context.Comments.Count(comment => comment.ArticleId == article.Id)))
            .FirstOrDefaultAsync(cancellationToken);
        if (details is null or { TotalComments: 0 })
        {
            return details;
        }

        var newestComments = await CommentRepository
            .Show(context, context.Comments
                .Where(comment => comment.ArticleId == details.Id)
                .OrderByDescending(comment => comment.CreatedAt)
                .ThenByDescending(comment => comment.Id)
                .Take(Article.CommentsShown))
            .ToListAsync(cancellationToken);
        return details with { Comments = newestComments };
    }
}
