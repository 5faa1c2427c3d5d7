using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Configurations;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class CommentRepository(BlogDbContext context) : ICommentRepository
{
    public void Add(Comment comment) => context.Comments.Add(comment);

    public void Remove(Comment comment) => context.Comments.Remove(comment);

    public Task MoveRepliesAsync(Comment comment, CancellationToken cancellationToken)
    {
        // As the row is now: another deletion may have moved this comment as well. Deleted replies are moved too.
        var comments = context.Comments.IgnoreQueryFilters([QueryFilters.SoftDelete]);
        var answered = comments.Where(row => row.Id == comment.Id).Select(row => row.ReplyToId);
        return comments
            .Where(reply => reply.ReplyToId == comment.Id)
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(reply => reply.ReplyToId, _ => answered.FirstOrDefault()),
                cancellationToken);
    }

    public Task<bool> ExistsAsync(int articleId, int id, CancellationToken cancellationToken) =>
        context.Comments.AnyAsync(comment => comment.Id == id && comment.ArticleId == articleId, cancellationToken);

    public async Task<CommentOnArticle?> FindAsync(
        ArticleSelector selector, Actor actor, int id, CancellationToken cancellationToken)
    {
        var found = await (
            from article in ArticleLookup.Find(context, selector, actor)
            join candidate in context.Comments.Where(comment => comment.Id == id)
                on article.Id equals candidate.ArticleId into candidates
            from comment in candidates.DefaultIfEmpty()
            select new
            {
                Article = new ArticleReference(article.Id, article.Slug, article.AuthorId, article.PublishedAt),
                Comment = comment,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        selector.EnsureAccepts(found.Article.Slug);
        return new CommentOnArticle(found.Article, found.Comment);
    }

    public async Task<Page<CommentDetails>?> ListAsync(
        ArticleSelector selector,
        PageRequest page,
        PageCursor? after,
        Actor? reader,
        CancellationToken cancellationToken)
    {
        var article = ArticleLookup.Find(context, selector, reader);
        var read = await ReadAsync(
            selector,
            article,
            CommentQuery.PageAndOne(context, article, page, after),
            reader?.UserId,
            cancellationToken);
        return read is var (comments, total) ? ToPage(comments, total, page.Limit) : null;
    }

    public async Task<IReadOnlyList<CommentDetails>?> ListNewestAsync(
        ArticleSelector selector, int count, Actor? reader, CancellationToken cancellationToken)
    {
        var article = ArticleLookup.Find(context, selector, reader);
        var read = await ReadAsync(
            selector, article, CommentQuery.Newest(context, article, count), reader?.UserId, cancellationToken);
        return read?.Comments;
    }

    private static Page<CommentDetails> ToPage(IReadOnlyList<CommentDetails> comments, int total, int limit)
    {
        List<CommentDetails> shown = [.. comments.Take(limit)];
        var next = comments.Count > limit ? new PageCursor(shown[^1].CreatedAt, shown[^1].Id) : null;
        return new Page<CommentDetails>(shown, total, next);
    }

    /// <summary>Reads comments of an article, and the number of all of them, in one statement.</summary>
    /// <returns>The comments, oldest first, or null if the article does not exist.</returns>
    private async Task<(IReadOnlyList<CommentDetails> Comments, int Total)?> ReadAsync(
        ArticleSelector selector,
        IQueryable<Article> selectedArticle,
        IQueryable<Comment> selected,
        int? readerId,
        CancellationToken cancellationToken)
    {
        // An article without comments has one row without a comment.
        var rows = await (
            from article in selectedArticle.AsNoTracking()
            join selectedComment in selected on article.Id equals selectedComment.ArticleId into comments
            from comment in comments.DefaultIfEmpty()
            join user in AuthorProjection.For(context, readerId) on comment.AuthorId equals user.Id into authors
            from author in authors.DefaultIfEmpty()
            select new
            {
                Total = article.CommentCount,
                article.Slug,
                Comment = comment == null
                    ? null
                    : new CommentDetails(
                        comment.Id,
                        comment.CreatedAt,
                        comment.UpdatedAt,
                        comment.Text,
                        comment.Html,
                        comment.ReplyToId,
                        author),
            })
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        selector.EnsureAccepts(rows[0].Slug);
        return (
            [
                .. rows.Select(row => row.Comment)
                    .OfType<CommentDetails>()
                    .OrderBy(comment => comment.CreatedAt)
                    .ThenBy(comment => comment.Id),
            ],
            rows[0].Total);
    }
}
