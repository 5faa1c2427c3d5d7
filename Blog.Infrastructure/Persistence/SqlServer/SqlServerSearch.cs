using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Searches with LIKE, because the standard image of SQL Server has no full-text service. It finds whole words,
/// whatever their case and accents.
/// </summary>
internal static class SqlServerSearch
{
    private const string Collation = "Latin1_General_100_CI_AI";

    private const string Escape = @"\";

    /// <summary>
    /// A character other than a Latin, Greek or Cyrillic letter or a digit. The ranges include accents.
    /// </summary>
    private const string Boundary = "[^0-9a-zα-ωа-я]";

    /// <summary>Finds the articles that contain all words, ranked by the number of words in the title.</summary>
    public static IQueryable<SearchHit> Find(IQueryable<Article> articles, IReadOnlyList<string> words)
    {
        var found = articles.Select(article => new { Article = article, NotInTitle = 0 });
        foreach (var pattern in words.Select(Pattern))
        {
            found = found
                .Where(hit =>
                    EF.Functions.Like(EF.Functions.Collate(" " + hit.Article.Title + " ", Collation), pattern, Escape)
                    || EF.Functions.Like(
                        EF.Functions.Collate(" " + hit.Article.TagNames + " ", Collation), pattern, Escape)
                    || EF.Functions.Like(
                        EF.Functions.Collate(" " + hit.Article.Description + " ", Collation), pattern, Escape)
                    || EF.Functions.Like(
                        EF.Functions.Collate(" " + hit.Article.Text + " ", Collation), pattern, Escape))
                .Select(hit => new
                {
                    hit.Article,
                    NotInTitle = hit.NotInTitle + (EF.Functions.Like(
                        EF.Functions.Collate(" " + hit.Article.Title + " ", Collation), pattern, Escape) ? 0 : 1),
                });
        }

        return found.Select(hit => new SearchHit { ArticleId = hit.Article.Id, Rank = hit.NotInTitle });
    }

    private static string Pattern(string word) => $"%{Boundary}{EscapeWildcards(word)}{Boundary}%";

    private static string EscapeWildcards(string word) => word
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal)
        .Replace("[", Escape + "[", StringComparison.Ordinal);
}
