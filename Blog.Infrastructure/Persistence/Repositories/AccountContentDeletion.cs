using Blog.Infrastructure.Persistence.Configurations;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

/// <summary>
/// Deletes what a user wrote, in a fixed number of statements, and updates the counters of what stays: articles before
/// tags, as saves do.
/// </summary>
internal sealed class AccountContentDeletion(BlogDbContext context, int userId, string email)
{
    /// <summary>As many as an ID has bits, because a comment answers an older one.</summary>
    internal const int MaxReplyMoves = 32;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await LockAsync(cancellationToken);
        await UpdateArticleCountersAsync(cancellationToken);
        await UpdateTagCountersAsync(cancellationToken);
        await MoveRepliesAsync(cancellationToken);
        await context.Comments.IgnoreQueryFilters([QueryFilters.SoftDelete])
            .Where(comment => comment.AuthorId == userId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Favorites
            .Where(favorite => favorite.UserId == userId)
            .ExecuteDeleteAsync(cancellationToken);

        // Two statements, because one with OR may read all follows.
        await context.Follows.Where(follow => follow.FollowerId == userId).ExecuteDeleteAsync(cancellationToken);
        await context.Follows.Where(follow => follow.AuthorId == userId).ExecuteDeleteAsync(cancellationToken);

        // Comments, favorites and tags of the articles are deleted with them, by the foreign keys.
        await context.AllArticles
            .Where(article => article.AuthorId == userId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Sessions.Where(session => session.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await context.OneTimeLinks.Where(link => link.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await context.StoredResponses
            .Where(response => response.UserId == userId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.OutgoingMails.Where(mail => mail.Recipient == email).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// Locks the user's rows by updates that change nothing. The rows that are counted have to be those that are
    /// deleted, but a query sees only what was committed before it, while a deletion waits for other transactions and
    /// deletes what they have added.
    /// </summary>
    private async Task LockAsync(CancellationToken cancellationToken)
    {
        // First, so that no more rows are added: a write that refers to the user waits, and then finds none.
        await context.Users
            .Where(user => user.Id == userId)
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(user => user.LastSeenAt, (DateTime?)null), cancellationToken);
        await context.AllArticles
            .Where(article => article.AuthorId == userId)
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(article => article.UpdatedAt, article => article.UpdatedAt),
                cancellationToken);
        await context.Comments.IgnoreQueryFilters([QueryFilters.SoftDelete])
            .Where(comment => comment.AuthorId == userId)
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(comment => comment.UpdatedAt, comment => comment.UpdatedAt),
                cancellationToken);
        await context.Favorites
            .Where(favorite => favorite.UserId == userId)
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(favorite => favorite.PublishedAt, favorite => favorite.PublishedAt),
                cancellationToken);
    }

    /// <summary>
    /// Makes the replies to the user's comments answer what those answered. Each statement skips as many comments in a
    /// row as have been skipped before, so that the longest conversation with oneself takes no more than
    /// <see cref="MaxReplyMoves"/>.
    /// </summary>
    private async Task MoveRepliesAsync(CancellationToken cancellationToken)
    {
        var comments = context.Comments.IgnoreQueryFilters([QueryFilters.SoftDelete]);
        var own = comments.Where(comment => comment.AuthorId == userId);
        var moved = 1;
        for (var move = 1; moved > 0 && move <= MaxReplyMoves; move++)
        {
            moved = await comments
                .Where(reply => own.Select(comment => (int?)comment.Id).Contains(reply.ReplyToId))
                .ExecuteUpdateAsync(
                    setters => setters.SetProperty(
                        reply => reply.ReplyToId,
                        reply => own
                            .Where(comment => comment.Id == reply.ReplyToId)
                            .Select(comment => comment.ReplyToId)
                            .FirstOrDefault()),
                    cancellationToken);
        }
    }

    private Task<int> UpdateArticleCountersAsync(CancellationToken cancellationToken)
    {
        var comments = context.Comments
            .Where(comment => comment.AuthorId == userId)
            .Select(comment => new { comment.ArticleId, Comments = 1, Favorites = 0 });
        var favorites = context.Favorites
            .Where(favorite => favorite.UserId == userId)
            .Select(favorite => new { favorite.ArticleId, Comments = 0, Favorites = 1 });

        // Grouped once: counted for each article, all of its comments would be read.
        var lost = comments.Concat(favorites)
            .GroupBy(row => row.ArticleId)
            .Select(rows => new
            {
                ArticleId = rows.Key,
                Comments = rows.Sum(row => row.Comments),
                Favorites = rows.Sum(row => row.Favorites),
            });
        return context.AllArticles
            .Where(article => article.AuthorId != userId)
            .Join(
                lost,
                article => article.Id,
                row => row.ArticleId,
                (article, row) => new { Article = article, Lost = row })
            .ExecuteUpdateAsync(
                setters => setters
                    .SetProperty(
                        joined => joined.Article.CommentCount,
                        joined => joined.Article.CommentCount - joined.Lost.Comments)
                    .SetProperty(
                        joined => joined.Article.FavoriteCount,
                        joined => joined.Article.FavoriteCount - joined.Lost.Favorites),
                cancellationToken);
    }

    private Task<int> UpdateTagCountersAsync(CancellationToken cancellationToken)
    {
        var lost = context.AllArticles
            .Where(article => article.AuthorId == userId && article.PublishedAt != null)
            .Join(
                context.ArticleTags,
                article => article.Id,
                articleTag => articleTag.ArticleId,
                (_, articleTag) => articleTag.TagId)
            .GroupBy(tagId => tagId)
            .Select(tagIds => new { TagId = tagIds.Key, Articles = tagIds.Count() });
        return context.Tags
            .Join(lost, tag => tag.Id, row => row.TagId, (tag, row) => new { Tag = tag, Lost = row })
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(
                    joined => joined.Tag.ArticleCount, joined => joined.Tag.ArticleCount - joined.Lost.Articles),
                cancellationToken);
    }
}
