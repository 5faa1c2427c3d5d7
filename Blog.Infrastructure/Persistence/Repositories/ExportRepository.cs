using System.Diagnostics.CodeAnalysis;
using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Exports;
using Blog.Domain.Idempotency;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class ExportRepository(BlogDbContext context) : IExportRepository
{
    [SuppressMessage("Globalization", "CA1309", Justification = "The column's binary collation compares.")]
    public async Task<IReadOnlyList<SessionDetails>> ListSessionsAsync(
        SignedInUser user, DateTime now, SessionDetails? after, int limit, CancellationToken cancellationToken)
    {
        var sessions = SessionQuery.OfUser(context, user.Profile.Id, now);
        if (after is { CreatedAt: var time, Id: var id })
        {
            sessions = sessions.Where(session => session.CreatedAt <= time
                && (session.CreatedAt < time || string.Compare(session.Id, id) > 0));
        }

        return await SessionQuery.ToDetails(sessions, user.SessionId).Take(limit).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ArticleHistory>> ListArticlesAsync(
        UserProfile author, ArticleDetails? after, int limit, CancellationToken cancellationToken)
    {
        var now = context.Now;
        var articleAuthor = Author.FromProfile(author);
        var own = context.AllArticles.AsNoTracking().Where(article => article.AuthorId == author.Id);
        var page = await After(own, after)
            .OrderBy(article => article.PublishedAt)
            .ThenBy(article => article.Id)
            .Take(limit)
            .Select(article => new ArticleHistory(
                new ArticleDetails(
                    article.Id,
                    article.Version,
                    article.CreatedAt,
                    article.UpdatedAt,
                    article.PublishedAt,
                    PublicationDate.GetStatus(article.PublishedAt, now),
                    article.Slug,
                    article.Title,
                    article.Description,
                    article.Text,
                    "",
                    article.ReadingMinutes,
                    Article.SplitTagNames(article.TagNames),
                    articleAuthor,
                    Array.Empty<CommentDetails>(),
                    article.CommentCount,
                    article.FavoriteCount,
                    context.Favorites.Any(
                        favorite => favorite.UserId == author.Id && favorite.ArticleId == article.Id)),
                Array.Empty<string>(),
                article.LastRevision))
            .ToListAsync(cancellationToken);
        return page.Count == 0 ? page : await AddFormerSlugsAsync(page, cancellationToken);
    }

    public async Task<IReadOnlyList<RevisionDetails>> ListRevisionsAsync(
        int articleId, int afterNumber, int limit, CancellationToken cancellationToken) =>
        await RevisionDetailsProjection.Select(context.ArticleRevisions
                .Where(revision => revision.ArticleId == articleId && revision.Number > afterNumber)
                .OrderBy(revision => revision.Number)
                .Take(limit))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<ArticleHistory>> AddFormerSlugsAsync(
        List<ArticleHistory> articles, CancellationToken cancellationToken)
    {
        var ids = articles.Select(history => history.Article.Id).ToList();
        var slugs = (await context.ArticleSlugs.AsNoTracking()
                .Where(slug => ids.Contains(slug.ArticleId))
                .ToListAsync(cancellationToken))
            .ToLookup(slug => slug.ArticleId, slug => slug.Slug);
        return
        [
            .. articles.Select(history => history with
            {
                FormerSlugs =
                [
                    .. slugs[history.Article.Id]
                        .Where(slug => slug != history.Article.Slug)
                        .Order(StringComparer.Ordinal),
                ],
            }),
        ];
    }

    /// <summary>Continues after an article, drafts first, which have no date.</summary>
    private static IQueryable<Article> After(IQueryable<Article> articles, ArticleDetails? last)
    {
        if (last is null)
        {
            return articles;
        }

        // The first condition follows from the second, but it is the one that an index can be entered with.
        var id = last.Id;
        return last.PublishedAt is { } time
            ? articles.Where(article => article.PublishedAt >= time && (article.PublishedAt > time || article.Id > id))
            : articles.Where(article => article.PublishedAt != null || article.Id > id);
    }

    public async Task<IReadOnlyList<ExportedComment>> ListCommentsAsync(
        UserProfile author, int afterId, int limit, CancellationToken cancellationToken)
    {
        var commentAuthor = Author.FromProfile(author);
        var visible = ArticleVisibility.VisibleTo(context, Actor.FromProfile(author));
        return await (
            from comment in context.Comments.AsNoTracking()
                .Where(comment => comment.AuthorId == author.Id && comment.Id > afterId)
                .OrderBy(comment => comment.Id)
                .Take(limit)
            join found in visible on comment.ArticleId equals found.Id into articles
            from article in articles.DefaultIfEmpty()
            orderby comment.Id
            select new ExportedComment(
                new CommentDetails(
                    comment.Id,
                    comment.CreatedAt,
                    comment.UpdatedAt,
                    comment.Text,
                    comment.Html,
                    comment.ReplyToId,
                    commentAuthor),
                article.Slug ?? ""))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ExportedReference>> ListFavoritesAsync(
        int userId, int afterId, int limit, CancellationToken cancellationToken) =>
        await (
            from favorite in context.Favorites.AsNoTracking()
                .Where(ArticleVisibility.IsPublished<Favorite>(context))
                .Where(favorite => favorite.UserId == userId && favorite.ArticleId > afterId)
                .OrderBy(favorite => favorite.ArticleId)
                .Take(limit)
            join article in context.Articles on favorite.ArticleId equals article.Id
            orderby article.Id
            select new ExportedReference(article.Id, article.Slug))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ExportedReference>> ListFollowedAsync(
        int userId, int afterId, int limit, CancellationToken cancellationToken) =>
        await (
            from follow in context.Follows.AsNoTracking()
                .Where(follow => follow.FollowerId == userId && follow.AuthorId > afterId)
                .OrderBy(follow => follow.AuthorId)
                .Take(limit)
            join author in context.Users on follow.AuthorId equals author.Id
            orderby author.Id
            select new ExportedReference(author.Id, author.Username))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<StoredResponse>> ListResponsesAsync(
        int userId, int afterId, int limit, CancellationToken cancellationToken) =>
        await context.StoredResponses.AsNoTracking()
            .Where(response => response.UserId == userId && response.Id > afterId)
            .OrderBy(response => response.Id)
            .Take(limit)
            .ToListAsync(cancellationToken);
}
