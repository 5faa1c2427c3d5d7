using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;
using static Blog.Tests.Persistence.SqlServer.Queries.RecordedCall;
using static Blog.Tests.Persistence.SqlServer.Queries.SampleEntities;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>The calls to the article repository; several for a method whose SQL depends on its arguments.</summary>
internal static class ArticleCalls
{
    private static readonly PageRequest Page = new(Limit: 20, Offset: 40);

    private static readonly PageRequest CursorPage = new(Limit: 20);

    public static IReadOnlyList<RecordedCall> All { get; } =
    [
        Query("by slug, for a user", session => session.Articles.FindAsync(Selector, Reader, default)),
        Query("by slug, for a moderator", session => session.Articles.FindAsync(Selector, Moderator, default)),
        Query("by slug", session => session.Articles.FindReferenceAsync(Selector, null, default)),
        Query("by slug, for a user", session => session.Articles.FindReferenceAsync(Selector, Reader, default)),
        Query("by slug", session => session.Articles.FindOwnerAsync("a-slug", default)),
        Query("of a tag", session => session.Articles.ListFeedAsync(new ArticleFilter { Tag = "C#" }, 20, default)),
        Query("a page of drafts", session => session.Articles.ListOwnAsync(
            7, new OwnArticleFilter(ArticleStatus.Draft, null, null), Page, default)),
        Query("a cursor page of a word", session => session.Articles.ListOwnAsync(
            7,
            new OwnArticleFilter(null, SearchWords.From("horse"), new PageCursor(DateTime.UnixEpoch, 9)),
            CursorPage,
            default)),
        Query("a page", session => session.Articles.ListAsync(new ArticleFilter(), Page, null, default)),
        List("a page, and another one after the number of articles is known", ListTwiceAsync),
        Query("a page of a tag, for a reader", session => session.Articles.ListAsync(
            new ArticleFilter { Tag = "C#" }, Page, 7, default)),
        Query("a page of a tag, an author and a favorite, oldest first", session => session.Articles.ListAsync(
            new ArticleFilter { Tag = "C#", Author = "jane", FavoritedBy = "joe", Sort = ArticleSort.Oldest },
            Page,
            null,
            default)),
        Query("a page of the favorites of a user", session => session.Articles.ListAsync(
            new ArticleFilter { FavoritedBy = "joe" }, Page, null, default)),
        Query("a page of a tag, most comments first", session => session.Articles.ListAsync(
            new ArticleFilter { Tag = "C#", Sort = ArticleSort.MostComments }, Page, null, default)),
        Query("a page, most favorites first", session => session.Articles.ListAsync(
            new ArticleFilter { Sort = ArticleSort.MostFavorites }, Page, null, default)),
        Query("a page of an author, by title", session => session.Articles.ListAsync(
            new ArticleFilter { Author = "jane", Sort = ArticleSort.Title }, Page, null, default)),
        Query("a page by followed authors", session => session.Articles.ListAsync(
            new ArticleFilter { FollowerId = 7 }, Page, 7, default)),
        Query("a page of the best matches of two words", session => session.Articles.ListAsync(
            new ArticleFilter { Words = SearchWords.From("Crème 100%"), Sort = ArticleSort.BestMatch },
            Page,
            null,
            default), findsRows: true),
        Query("a page of the best matches of two words, in a full-text index", session => session
            .WithFullTextIndex()
            .Articles
            .ListAsync(
                new ArticleFilter { Words = SearchWords.From("Crème 100%"), Sort = ArticleSort.BestMatch },
                Page,
                null,
                default), findsRows: true),
        Query("the newest of the articles with a word and a tag, in a full-text index", session => session
            .WithFullTextIndex()
            .Articles
            .ListAsync(
                new ArticleFilter { Words = SearchWords.From("horse"), Tag = "C#", Sort = ArticleSort.Newest },
                Page,
                null,
                default), findsRows: true),
        .. CommonWordCalls,
        Query("a cursor page of a tag", session => session.Articles.ListAsync(
            new ArticleFilter { Tag = "C#", After = new ArticleCursor(ArticleSort.Newest, DateTime.UnixEpoch, 9) },
            CursorPage,
            null,
            default)),
        Query("a cursor page of an author, by title", session => session.Articles.ListAsync(
            new ArticleFilter
            {
                Author = "jane",
                Sort = ArticleSort.Title,
                After = new ArticleCursor(ArticleSort.Title, DateTime.UnixEpoch, 9) { NormalizedTitle = "a title" },
            },
            CursorPage,
            null,
            default)),
        Query("a cursor page, most favorites first", session => session.Articles.ListAsync(
            new ArticleFilter
            {
                Sort = ArticleSort.MostFavorites,
                After = new ArticleCursor(ArticleSort.MostFavorites, DateTime.UnixEpoch, 9) { Count = 3 },
            },
            CursorPage,
            null,
            default)),
        Query("a page", session => session.Articles.ListSitemapEntriesAsync(400, 200, default)),
        Query("all", session => session.Articles.CountAsync(default)),
        Query("an article with comments, for a reader", session => session.Articles.FindDetailsAsync(
            Selector, Reader, Article.CommentsShown, default)),
        Query("an article without comments", session => session.Articles.FindDetailsAsync(Selector, null, 0, default)),
        Query("an article, for a moderator", session => session.Articles.FindDetailsAsync(
            Selector, Moderator, 0, default)),
        Query("by slug, for a user", session => session.Articles.FindPublishedAsync(Selector, 7, default)),
        Write("the HTML of an article", session => session.Articles.UpdateHtml(StoredArticle(session), "<p>html</p>")),
        Query("a page", session => session.Revisions.ListAsync(8, Page, default)),
        Query("by number", session => session.Revisions.FindAsync(8, 3, default)),
        Query("the 101st", session => session.Revisions.AddAsync(NewRevision(101), default)),
        Write(
            "an article with an existing and a new tag",
            session => session.Articles.AddAsync(NewArticleWithTags(session), default)),
        Write("an article with its tags", session => session.Articles.Remove(StoredArticle(session))),
    ];

    /// <summary>Gets the calls for words that many articles contain, more than the recorder could return.</summary>
    private static IEnumerable<RecordedCall> CommonWordCalls
    {
        get
        {
            var words = SearchWords.From("the article")!;
            yield return List("the newest of the articles with two common words", session => ArticleQueryBuilder
                .Build(session.Context, new ArticleFilter { Words = words, Tag = "C#" }, hasCommonWords: true)
                .ToListAsync());
            yield return List("the best matches of two common words", session => ArticleQueryBuilder
                .BuildBestMatches(session.Context, words)
                .ToListAsync());
        }
    }

    private static RecordedCall List(string description, Func<SqlServerSession, Task> runAsync) =>
        new(typeof(IArticleRepository).GetMethod(nameof(IArticleRepository.ListAsync))!, description, runAsync);

    private static async Task ListTwiceAsync(SqlServerSession session)
    {
        session.Recorder.FindsRows = true;
        await session.Articles.ListAsync(new ArticleFilter(), Page, 7, default);
        await session.Articles.ListAsync(new ArticleFilter(), Page, 7, default);
    }
}
