using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Queries;
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
        return new Page<CommentDetails>(await Project(context, slice, readerId).ToListAsync(cancellationToken), total);
    }

    public async Task<IReadOnlyList<CommentDetails>> ListNewestAsync(
        int articleId, int count, int? readerId, CancellationToken cancellationToken) =>
        await ProjectNewest(context, articleId, count, readerId).ToListAsync(cancellationToken);

    public Task<CommentDetails?> FindDetailsAsync(int id, int? readerId, CancellationToken cancellationToken) =>
        Project(context, context.Comments.Where(comment => comment.Id == id), readerId)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Projects an article's newest comments with their authors, oldest first.</summary>
    internal static IQueryable<CommentDetails> ProjectNewest(
        BlogDbContext context, int articleId, int count, int? readerId) => Project(
        context,
        context.Comments
            .Where(comment => comment.ArticleId == articleId)
            .OrderByDescending(comment => comment.CreatedAt)
            .ThenByDescending(comment => comment.Id)
            .Take(count),
        readerId);

    private static IQueryable<CommentDetails> Project(
        BlogDbContext context, IQueryable<Comment> comments, int? readerId) =>
        from comment in comments.AsNoTracking()
        join author in AuthorProjection.For(context, readerId) on comment.AuthorId equals author.Id
        orderby comment.CreatedAt, comment.Id
        select new CommentDetails(
            comment.Id,
            comment.CreatedAt,
            comment.UpdatedAt,
            comment.Text,
            author);
}
