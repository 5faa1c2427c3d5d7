using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class CommentRepository(BlogDbContext context) : ICommentRepository
{
    public void Add(Comment comment) => context.Comments.Add(comment);

    public void Remove(Comment comment) => context.Comments.Remove(comment);

    public async Task<CommentOnArticle?> FindAsync(string slug, int id, CancellationToken cancellationToken)
    {
        var found = await (
            from article in context.Articles
            where article.Slug == slug
            join candidate in context.Comments.Where(comment => comment.Id == id)
                on article.Id equals candidate.ArticleId into candidates
            from comment in candidates.DefaultIfEmpty()
            select new
            {
                Article = new ArticleReference(article.Id, article.AuthorId, article.PublishedAt),
                Comment = comment,
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new CommentOnArticle(found.Article, found.Comment);
    }

    public async Task<Page<CommentDetails>?> ListAsync(
        string slug, PageRequest page, PageCursor? after, int? readerId, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(
            slug, CommentQuery.PageAndOne(context, slug, page, after), readerId, cancellationToken);
        return read is var (comments, total) ? ToPage(comments, total, page.Limit) : null;
    }

    public async Task<IReadOnlyList<CommentDetails>?> ListNewestAsync(
        string slug, int count, int? readerId, CancellationToken cancellationToken) =>
        (await ReadAsync(slug, CommentQuery.Newest(context, slug, count), readerId, cancellationToken))?.Comments;

    private static Page<CommentDetails> ToPage(IReadOnlyList<CommentDetails> comments, int total, int limit)
    {
        List<CommentDetails> shown = [.. comments.Take(limit)];
        var next = comments.Count > limit ? new PageCursor(shown[^1].CreatedAt, shown[^1].Id) : null;
        return new Page<CommentDetails>(shown, total, next);
    }

    /// <summary>Reads comments of an article, and the number of all of them, in one statement.</summary>
    /// <returns>The comments, oldest first, or null if the article does not exist.</returns>
    private async Task<(IReadOnlyList<CommentDetails> Comments, int Total)?> ReadAsync(
        string slug, IQueryable<Comment> selected, int? readerId, CancellationToken cancellationToken)
    {
        // An article without comments has one row without a comment.
        var rows = await (
            from article in context.Articles.AsNoTracking()
            where article.Slug == slug
            join selectedComment in selected on article.Id equals selectedComment.ArticleId into comments
            from comment in comments.DefaultIfEmpty()
            join user in AuthorProjection.For(context, readerId) on comment.AuthorId equals user.Id into authors
            from author in authors.DefaultIfEmpty()
            select new
            {
                Total = article.CommentCount,
                Comment = comment == null
                    ? null
                    : new CommentDetails(comment.Id, comment.CreatedAt, comment.UpdatedAt, comment.Text, author),
            })
            .ToListAsync(cancellationToken);
        return rows.Count == 0
            ? null
            : (
                [
                    .. rows.Select(row => row.Comment)
                        .OfType<CommentDetails>()
                        .OrderBy(comment => comment.CreatedAt)
                        .ThenBy(comment => comment.Id),
                ],
                rows[0].Total);
    }
}
