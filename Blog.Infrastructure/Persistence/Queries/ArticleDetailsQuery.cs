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
    public static async Task<ArticleDetails?> ReadAsync(
        BlogDbContext context, string slug, int? readerId, int commentsShown, CancellationToken cancellationToken)
    {
        var rows = SelectArticle(context, slug, readerId);
        if (commentsShown > 0)
        {
            rows = rows.Concat(SelectComments(context, slug, readerId, commentsShown));
        }

        var read = await rows.ToListAsync(cancellationToken);
        var article = read.SingleOrDefault(row => row.IsArticle);
        return article is null
            ? null
            : new ArticleDetails(
                article.Id,
                article.Version,
                article.CreatedAt,
                article.UpdatedAt,
                article.PublishedAt!.Value,
                article.Slug!,
                article.Title!,
                article.Description!,
                article.Text,
                Article.SplitTagNames(article.TagNames!),
                article.Author,
                [
                    .. read.Where(row => !row.IsArticle)
                        .OrderBy(row => row.CreatedAt)
                        .ThenBy(row => row.Id)
                        .Select(row => new CommentDetails(row.Id, row.CreatedAt, row.UpdatedAt, row.Text, row.Author)),
                ],
                article.CommentCount,
                article.FavoriteCount,
                article.Favorited);
    }

    private static IQueryable<Row> SelectArticle(BlogDbContext context, string slug, int? readerId) =>
        from article in context.Articles.AsNoTracking()
        join author in AuthorProjection.For(context, readerId) on article.AuthorId equals author.Id
        where article.Slug == slug
        select new Row
        {
            IsArticle = true,
            Id = article.Id,
            CreatedAt = article.CreatedAt,
            UpdatedAt = article.UpdatedAt,
            Text = article.Text,
            Author = author,
            Version = article.Version,
            PublishedAt = article.PublishedAt,
            Slug = article.Slug,
            Title = article.Title,
            Description = article.Description,
            TagNames = article.TagNames,
            CommentCount = article.CommentCount,
            FavoriteCount = article.FavoriteCount,
            Favorited = readerId == null
                ? null
                : context.Favorites.Any(
                    favorite => favorite.UserId == readerId && favorite.ArticleId == article.Id),
        };

    private static IQueryable<Row> SelectComments(BlogDbContext context, string slug, int? readerId, int count) =>
        from comment in CommentQuery.Newest(context, slug, count)
        join author in AuthorProjection.For(context, readerId) on comment.AuthorId equals author.Id
        select new Row
        {
            IsArticle = false,
            Id = comment.Id,
            CreatedAt = comment.CreatedAt,
            UpdatedAt = comment.UpdatedAt,
            Text = comment.Text,
            Author = author,
            Version = 0,
            PublishedAt = null,
            Slug = null,
            Title = null,
            Description = null,
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

        public required Author Author { get; init; }

        public required int Version { get; init; }

        public required DateTime? PublishedAt { get; init; }

        public required string? Slug { get; init; }

        public required string? Title { get; init; }

        public required string? Description { get; init; }

        public required string? TagNames { get; init; }

        public required int CommentCount { get; init; }

        public required int FavoriteCount { get; init; }

        public required bool? Favorited { get; init; }
    }
}
