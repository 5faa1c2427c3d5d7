using Blog.Domain.Articles;
using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class CommentRepository(BlogDbContext context) : ICommentRepository
{
    public void Add(Comment comment) => context.Comments.Add(comment);

    public void Remove(Comment comment) => context.Comments.Remove(comment);

    public Task<Comment?> FindAsync(int articleId, int id, CancellationToken cancellationToken) =>
        context.Comments.FirstOrDefaultAsync(
            comment => comment.Id == id && comment.ArticleId == articleId, cancellationToken);

    public async Task<Page<CommentDetails>> ListAsync(
        int articleId, PageRequest page, int? readerId, CancellationToken cancellationToken)
    {
        var comments = context.Comments.Where(comment => comment.ArticleId == articleId);
        var total = await comments.CountAsync(cancellationToken);
        var slice = comments
            .OrderBy(comment => comment.CreatedAt)
            .ThenBy(comment => comment.Id)
            .Skip(page.Offset)
            .Take(page.Limit);
        return new Page<CommentDetails>(await Show(context, slice, readerId).ToListAsync(cancellationToken), total);
    }

    public async Task<IReadOnlyList<CommentDetails>> ListNewestAsync(
        int articleId, int count, int? readerId, CancellationToken cancellationToken) =>
        await ShowNewest(context, articleId, count, readerId).ToListAsync(cancellationToken);

    public Task<CommentDetails?> FindDetailsAsync(int id, int? readerId, CancellationToken cancellationToken) =>
        Show(context, context.Comments.Where(comment => comment.Id == id), readerId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Projects an article's newest comments, with their authors, oldest first.</summary>
    /// <param name="context">Where they are kept.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="count">How many at the most.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <returns>The query, not yet run.</returns>
    internal static IQueryable<CommentDetails> ShowNewest(BlogDbContext context, int articleId, int count, int? readerId) => Show(
        context,
        context.Comments
            .Where(comment => comment.ArticleId == articleId)
            .OrderByDescending(comment => comment.CreatedAt)
            .ThenByDescending(comment => comment.Id)
            .Take(count),
        readerId);

    /// <summary>Projects comments, with their authors, oldest first.</summary>
    /// <param name="context">Where they are kept.</param>
    /// <param name="comments">Which of them.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <returns>The query, not yet run.</returns>
    private static IQueryable<CommentDetails> Show(BlogDbContext context, IQueryable<Comment> comments, int? readerId) =>
        from comment in comments.AsNoTracking()
        join author in Authors.SeenBy(context, readerId) on comment.AuthorId equals author.Id
        orderby comment.CreatedAt, comment.Id
        select new CommentDetails(
            comment.Id,
            comment.CreatedAt,
            comment.UpdatedAt,
            comment.Text,
            author);
}
