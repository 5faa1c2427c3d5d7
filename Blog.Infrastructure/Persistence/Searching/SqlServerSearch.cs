using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Searching;

/// <summary>
/// Finds words on SQL Server with LIKE, for its full-text service is not in the standard image: whole words, whatever
/// their case and accents, as SQLite's index does.
/// </summary>
internal static class SqlServerSearch
{
    private const string Collation = "Latin1_General_100_CI_AI";

    private const string Escape = @"\";

    /// <summary>What stands on either side of a word: nothing that belongs to one. A range takes in the letters with accents too.</summary>
    private const string Boundary = "[^0-9a-zα-ωа-я]";

    /// <summary>Finds the articles that hold all words; the more of them stand in the title, the better it fits.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="words">The words, at least one.</param>
    /// <returns>The query, not yet run.</returns>
    public static IQueryable<SearchHit> Find(IQueryable<Article> articles, IReadOnlyList<string> words)
    {
        var found = articles.Select(article => new { Article = article, NotInTitle = 0 });
        foreach (var pattern in words.Select(Pattern))
        {
            found = found
                .Where(hit =>
                    EF.Functions.Like(EF.Functions.Collate(" " + hit.Article.Title + " ", Collation), pattern, Escape)
                    || EF.Functions.Like(EF.Functions.Collate(" " + hit.Article.TagNames + " ", Collation), pattern, Escape)
                    || EF.Functions.Like(EF.Functions.Collate(" " + hit.Article.Description + " ", Collation), pattern, Escape)
                    || EF.Functions.Like(EF.Functions.Collate(" " + hit.Article.Text + " ", Collation), pattern, Escape))
                .Select(hit => new
                {
                    hit.Article,
                    NotInTitle = hit.NotInTitle + (EF.Functions.Like(
                        EF.Functions.Collate(" " + hit.Article.Title + " ", Collation), pattern, Escape) ? 0 : 1),
                });
        }

        return found.Select(hit => new SearchHit { ArticleId = hit.Article.Id, Rank = hit.NotInTitle });
    }

    private static string Pattern(string word) => $"%{Boundary}{Escaped(word)}{Boundary}%";

    /// <summary>A word holds letters, digits and marks alone, but what it holds is decided elsewhere.</summary>
    private static string Escaped(string word) => word
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal)
        .Replace("[", Escape + "[", StringComparison.Ordinal);
}
