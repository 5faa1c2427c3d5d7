using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Searches the column <see cref="SqlServerBlogDbContext.SearchText"/>: with the full-text index where there is one,
/// and by reading all articles otherwise. LIKE decides in both cases, so both find the same whatever the index takes
/// for a word.
/// </summary>
internal static class SqlServerSearch
{
    /// <summary>The best rank of CONTAINSTABLE.</summary>
    private const int MaxFullTextRank = 1000;

    /// <summary>Finds the articles that contain all words. Those with the most words in the title are first.</summary>
    public static IQueryable<SearchHit> Find(IQueryable<Article> articles, IReadOnlyList<string> words) =>
        WhereContainsAll(articles.Select(article => new Candidate { Article = article, Rank = 0 }), words);

    /// <summary>
    /// Finds the same articles in the full-text index, which also ranks those with equally many words in the title.
    /// </summary>
    public static IQueryable<SearchHit> FindInIndex(BlogDbContext context, IReadOnlyList<string> words)
    {
        // Inside quotes nothing is an operator, and a word contains no quote.
        var condition = string.Join(" AND ", words.Select(word => $"\"{word}\""));
        var matches = context.Database.SqlQuery<FullTextMatch>(
            $"SELECT [KEY] AS ArticleId, [RANK] AS Rank FROM CONTAINSTABLE(Articles, SearchText, {condition})");
        return WhereContainsAll(
            matches.Join(
                context.Articles,
                match => match.ArticleId,
                article => article.Id,
                (match, article) => new Candidate { Article = article, Rank = -match.Rank }),
            words);
    }

    private static IQueryable<SearchHit> WhereContainsAll(
        IQueryable<Candidate> candidates, IReadOnlyList<string> words)
    {
        // A word contains no wildcard.
        foreach (var word in words)
        {
            var (anywhere, inTitle) = ($"% {word} %", $"% {word} %{SearchTextInterceptor.EndOfTitle}%");
            candidates = candidates
                .Where(candidate => EF.Functions.Like(
                    EF.Property<string>(candidate.Article, SqlServerBlogDbContext.SearchText), anywhere))
                .Select(candidate => new Candidate
                {
                    Article = candidate.Article,
                    Rank = candidate.Rank + (EF.Functions.Like(
                        EF.Property<string>(candidate.Article, SqlServerBlogDbContext.SearchText), inTitle)
                        ? 0
                        : MaxFullTextRank + 1),
                });
        }

        return candidates.Select(candidate => new SearchHit
        {
            ArticleId = candidate.Article.Id,
            Rank = candidate.Rank,
        });
    }

    /// <summary>A row of CONTAINSTABLE.</summary>
    private sealed class FullTextMatch
    {
        public int ArticleId { get; init; }

        /// <summary>The higher, the better the match.</summary>
        public int Rank { get; init; }
    }

    private sealed class Candidate
    {
        public required Article Article { get; init; }

        /// <summary>The lower, the better the match.</summary>
        public int Rank { get; init; }
    }
}
