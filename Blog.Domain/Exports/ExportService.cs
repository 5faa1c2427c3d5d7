using System.Runtime.CompilerServices;
using Blog.Domain.Articles;
using Blog.Domain.Idempotency;
using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Domain.Exports;

/// <summary>Exports everything that a blog stores of a user, however much that is.</summary>
public sealed class ExportService(IExportRepository exports, TimeProvider timeProvider)
{
    /// <summary>The number of articles or revisions that are read at once. Each may have a long text.</summary>
    public const int ArticlePageSize = 20;

    /// <summary>The number of stored responses that are read at once. Each may have an article.</summary>
    public const int ResponsePageSize = 20;

    /// <summary>The number of comments that are read at once.</summary>
    public const int CommentPageSize = 100;

    /// <summary>The number of sessions, favorites or followed authors that are read at once.</summary>
    public const int PageSize = 500;

    /// <summary>
    /// Begins an export. Its lists are read page by page while they are enumerated, one after the other.
    /// </summary>
    public AccountExport Begin(SignedInUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var (profile, now) = (user.Profile, timeProvider.GetUtcNow().UtcDateTime);
        return new AccountExport(
            now,
            profile,
            ReadAsync<SessionDetails>(
                PageSize, (last, token) => exports.ListSessionsAsync(user, now, last, PageSize, token)),
            ReadArticlesAsync(profile),
            ReadAsync<ExportedComment>(
                CommentPageSize,
                (last, token) => exports.ListCommentsAsync(profile, last?.Comment.Id ?? 0, CommentPageSize, token)),
            ReadNamesAsync((last, token) => exports.ListFavoritesAsync(profile.Id, last?.Id ?? 0, PageSize, token)),
            ReadNamesAsync((last, token) => exports.ListFollowedAsync(profile.Id, last?.Id ?? 0, PageSize, token)),
            ReadAsync<StoredResponse>(
                ResponsePageSize,
                (last, token) => exports.ListResponsesAsync(profile.Id, last?.Id ?? 0, ResponsePageSize, token)));
    }

    private async IAsyncEnumerable<ExportedArticle> ReadArticlesAsync(
        UserProfile author, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var articles = ReadAsync<ArticleHistory>(
            ArticlePageSize,
            (last, token) => exports.ListArticlesAsync(author, last?.Article, ArticlePageSize, token),
            cancellationToken);
        await foreach (var article in articles)
        {
            yield return new ExportedArticle(article.Article, article.FormerSlugs, ReadRevisionsAsync(article));
        }
    }

    private IAsyncEnumerable<RevisionDetails> ReadRevisionsAsync(ArticleHistory article) => article.LastRevision == 0
        ? AsyncEnumerable.Empty<RevisionDetails>()
        : ReadAsync<RevisionDetails>(
            ArticlePageSize,
            (last, token) => exports.ListRevisionsAsync(
                article.Article.Id, last?.Number ?? 0, ArticlePageSize, token));

    private static async IAsyncEnumerable<string> ReadNamesAsync(
        Func<ExportedReference?, CancellationToken, Task<IReadOnlyList<ExportedReference>>> readPageAsync,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var reference in ReadAsync(PageSize, readPageAsync, cancellationToken))
        {
            yield return reference.Name;
        }
    }

    private static async IAsyncEnumerable<T> ReadAsync<T>(
        int pageSize,
        Func<T?, CancellationToken, Task<IReadOnlyList<T>>> readPageAsync,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class
    {
        T? last = null;
        IReadOnlyList<T> page;
        do
        {
            page = await readPageAsync(last, cancellationToken);
            foreach (var item in page)
            {
                yield return item;
                last = item;
            }
        }
        while (page.Count == pageSize);
    }
}
