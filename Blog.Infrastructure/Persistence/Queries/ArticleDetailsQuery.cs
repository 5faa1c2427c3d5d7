using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Reads an article together with its newest comments in one statement. The comments are rows of their own below the
/// article's, because a join would repeat the text of the article for each of them.
/// </summary>
internal static class ArticleDetailsQuery
{
    /// <param name="reader">Who may see an article that is not published; null for nobody.</param>
    /// <param name="readerId">The ID of the user whose favorites and follows are shown, or null.</param>
    public static async Task<ArticleDetails?> ReadAsync(
        BlogDbContext context,
        ArticleSelector selector,
        Actor? reader,
        int? readerId,
        int commentsShown,
        CancellationToken cancellationToken)
    {
        var selected = ArticleLookup.Find(context, selector, reader).AsNoTracking();
        var rows = SelectArticle(context, selected, readerId);
        if (commentsShown > 0)
        {
            rows = rows.Concat(SelectComments(context, selected, readerId, commentsShown));
        }

        var read = await rows.ToListAsync(cancellationToken);
        if (read.SingleOrDefault(row => row.IsArticle) is not { } article)
        {
            return null;
        }

        selector.EnsureAccepts(article.Slug!);
        return ToDetails(article, read.Where(row => !row.IsArticle), context.Now);
    }

    private static ArticleDetails ToDetails(Row article, IEnumerable<Row> comments, DateTime now) => new(
        article.Id,
        article.Version,
        article.CreatedAt,
        article.UpdatedAt,
        article.PublishedAt,
        PublicationDate.GetStatus(article.PublishedAt, now),
        article.Slug!,
        article.Title!,
        article.Description!,
        article.Text,
        article.Html,
        article.ReadingMinutes,
        Article.SplitTagNames(article.TagNames!),
        article.Author,
        [
            .. comments
                .OrderBy(row => row.CreatedAt)
                .ThenBy(row => row.Id)
                .Select(row => new CommentDetails(
                    row.Id, row.CreatedAt, row.UpdatedAt, row.Text, row.Html, row.ReplyToId, row.Author)),
        ],
        article.CommentCount,
        article.FavoriteCount,
        article.Favorited);

    private static IQueryable<Row> SelectArticle(BlogDbContext context, IQueryable<Article> selected, int? readerId) =>
        from article in selected
        join author in AuthorProjection.For(context, readerId) on article.AuthorId equals author.Id
        join html in context.ArticleHtml on article.Id equals html.ArticleId
        select new Row
        {
            IsArticle = true,
            Id = article.Id,
            CreatedAt = article.CreatedAt,
            UpdatedAt = article.UpdatedAt,
            Text = article.Text,
            Html = html.Html,
            Author = author,
            ReplyToId = null,
            Version = article.Version,
            PublishedAt = article.PublishedAt,
            Slug = article.Slug,
            Title = article.Title,
            Description = article.Description,
            ReadingMinutes = article.ReadingMinutes,
            TagNames = article.TagNames,
            CommentCount = article.CommentCount,
            FavoriteCount = article.FavoriteCount,
            Favorited = readerId == null
                ? null
                : context.Favorites.Any(
                    favorite => favorite.UserId == readerId && favorite.ArticleId == article.Id),
        };

    private static IQueryable<Row> SelectComments(
        BlogDbContext context, IQueryable<Article> selected, int? readerId, int count) =>
        from comment in CommentQuery.Newest(context, selected, count)
        join author in AuthorProjection.For(context, readerId) on comment.AuthorId equals author.Id
        select new Row
        {
            IsArticle = false,
            Id = comment.Id,
            CreatedAt = comment.CreatedAt,
            UpdatedAt = comment.UpdatedAt,
            Text = comment.Text,
            Html = comment.Html,
            Author = author,
            ReplyToId = comment.ReplyToId,
            Version = 0,
            PublishedAt = null,
            Slug = null,
            Title = null,
            Description = null,
            ReadingMinutes = 0,
            TagNames = null,
            CommentCount = 0,
            FavoriteCount = 0,
            Favorited = null,
        };

    /// <summary>The article, or one of its comments, which has only the first members.</summary>
    private sealed class Row
    {
        public required bool IsArticle { get; init; }

        public required int Id { get; init; }

        public required DateTime CreatedAt { get; init; }

        public required DateTime UpdatedAt { get; init; }

        public required string Text { get; init; }

        public required string Html { get; init; }

        public required Author Author { get; init; }

        public required int? ReplyToId { get; init; }

        public required int Version { get; init; }

        public required DateTime? PublishedAt { get; init; }

        public required string? Slug { get; init; }

        public required string? Title { get; init; }

        public required string? Description { get; init; }

        public required int ReadingMinutes { get; init; }

        public required string? TagNames { get; init; }

        public required int CommentCount { get; init; }

        public required int FavoriteCount { get; init; }

        public required bool? Favorited { get; init; }
    }
}
