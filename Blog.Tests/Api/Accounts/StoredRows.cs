using Blog.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Accounts;

/// <summary>Counts the rows of users again.</summary>
internal static class StoredRows
{
    /// <summary>Counts all rows that refer to a user, also by the user's articles, and the user.</summary>
    public static async Task<int> CountAsync(BlogDbContext context, int userId, string email)
    {
        var articles = context.AllArticles.Where(article => article.AuthorId == userId).Select(article => article.Id);
        return await context.Users.CountAsync(user => user.Id == userId || user.Email == email)
            + await articles.CountAsync()
            + await context.ArticleTags.CountAsync(articleTag => articles.Contains(articleTag.ArticleId))
            + await context.Comments.IgnoreQueryFilters().CountAsync(
                comment => comment.AuthorId == userId || articles.Contains(comment.ArticleId))
            + await context.Favorites.CountAsync(
                favorite => favorite.UserId == userId || articles.Contains(favorite.ArticleId))
            + await context.Follows.CountAsync(follow => follow.AuthorId == userId || follow.FollowerId == userId)
            + await context.Sessions.CountAsync(session => session.UserId == userId)
            + await context.OneTimeLinks.CountAsync(link => link.UserId == userId)
            + await context.StoredResponses.CountAsync(response => response.UserId == userId)
            + await context.OutgoingMails.CountAsync(mail => mail.Recipient == email);
    }

    /// <summary>Asserts that the counters of an author's articles, and of their tags, equal the rows.</summary>
    public static async Task AssertCountersAsync(BlogDbContext context, int authorId)
    {
        var wrongArticles = context.AllArticles
            .Where(article => article.AuthorId == authorId)
            .Where(article =>
                article.CommentCount != context.Comments.Count(comment => comment.ArticleId == article.Id)
                || article.FavoriteCount != context.Favorites.Count(favorite => favorite.ArticleId == article.Id))
            .Select(article => new { article.Slug, article.CommentCount, article.FavoriteCount });
        var wrongTags = context.Articles
            .Where(article => article.AuthorId == authorId)
            .SelectMany(article => article.Tags)
            .Where(tag => tag.ArticleCount != context.ArticleTags.Count(articleTag => articleTag.TagId == tag.Id))
            .Select(tag => new { tag.Name, tag.ArticleCount });
        Assert.That(await wrongArticles.ToListAsync(), Is.Empty);
        Assert.That(await wrongTags.ToListAsync(), Is.Empty);
    }
}
