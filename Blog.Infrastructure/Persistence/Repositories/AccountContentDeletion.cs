using Blog.Infrastructure.Persistence.Configurations;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

/// <summary>
/// Deletes what a user wrote, in statements that do not depend on how much that is, and updates the counters of what
/// stays. Rows are locked in the same order as by saves: articles before tags.
/// </summary>
internal sealed class AccountContentDeletion(BlogDbContext context, int userId, string email)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await LockUserAsync(cancellationToken);
        await UpdateArticleCountersAsync(cancellationToken);
        await UpdateTagCountersAsync(cancellationToken);
        await context.Comments.IgnoreQueryFilters([QueryFilters.SoftDelete])
            .Where(comment => comment.AuthorId == userId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Favorites
            .Where(favorite => favorite.UserId == userId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Follows
            .Where(follow => follow.FollowerId == userId || follow.AuthorId == userId)
            .ExecuteDeleteAsync(cancellationToken);

        // Comments, favorites and tags of the articles are deleted with them, by the foreign keys.
        await context.Articles
            .Where(article => article.AuthorId == userId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Sessions.Where(session => session.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await context.OneTimeLinks.Where(link => link.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await context.OutgoingMails.Where(mail => mail.Recipient == email).ExecuteDeleteAsync(cancellationToken);
    }

    // A write that refers to the user waits until the transaction ends, and then finds no user.
    private Task<int> LockUserAsync(CancellationToken cancellationToken) =>
        context.Users
            .Where(user => user.Id == userId)
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(user => user.LastSeenAt, (DateTime?)null), cancellationToken);

    private Task<int> UpdateArticleCountersAsync(CancellationToken cancellationToken)
    {
        var comments = context.Comments.Where(comment => comment.AuthorId == userId);
        var favorites = context.Favorites.Where(favorite => favorite.UserId == userId);
        var articleIds = comments.Select(comment => comment.ArticleId)
            .Concat(favorites.Select(favorite => favorite.ArticleId));
        return context.Articles
            .Where(article => article.AuthorId != userId && articleIds.Contains(article.Id))
            .ExecuteUpdateAsync(
                setters => setters
                    .SetProperty(
                        article => article.CommentCount,
                        article => article.CommentCount - comments.Count(comment => comment.ArticleId == article.Id))
                    .SetProperty(
                        article => article.FavoriteCount,
                        article => article.FavoriteCount
                            - favorites.Count(favorite => favorite.ArticleId == article.Id)),
                cancellationToken);
    }

    private Task<int> UpdateTagCountersAsync(CancellationToken cancellationToken)
    {
        var articleTags = context.ArticleTags.Where(articleTag =>
            context.Articles.Any(article => article.Id == articleTag.ArticleId && article.AuthorId == userId));
        return context.Tags
            .Where(tag => articleTags.Any(articleTag => articleTag.TagId == tag.Id))
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(
                    tag => tag.ArticleCount,
                    tag => tag.ArticleCount - articleTags.Count(articleTag => articleTag.TagId == tag.Id)),
                cancellationToken);
    }
}
