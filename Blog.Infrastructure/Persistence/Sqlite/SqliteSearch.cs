using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Searches the full-text index FTS5 (https://www.sqlite.org/fts5.html), which a migration creates and triggers update.
/// </summary>
internal static class SqliteSearch
{
    /// <summary>The SQL function that the triggers call, <see cref="SearchTextNormalizer.Normalize"/>.</summary>
    public const string NormalizeFunction = "search_text";

    /// <summary>The SQL function for <see cref="BlogDbContext.FoldCase"/>.</summary>
    public const string FoldCaseFunction = "fold_case";

    /// <summary>Registers the functions on a connection. One that writes articles must have them.</summary>
    public static void AddFunctions(SqliteConnection connection)
    {
        connection.CreateFunction<string, string>(
            NormalizeFunction, SearchTextNormalizer.Normalize, isDeterministic: true);
        connection.CreateFunction<string?, string?>(
            FoldCaseFunction, text => text?.ToLowerInvariant(), isDeterministic: true);
    }

    /// <summary>Finds the articles that contain all words.</summary>
    public static IQueryable<SearchHit> Find(DbContext context, IReadOnlyList<string> words)
    {
        // Inside quotes nothing is an operator, and a word contains no quote (FTS5, section 3.1).
        var match = string.Join(' ', words.Select(word => $"\"{word}\""));
        return context.Database.SqlQuery<SearchHit>(
            $"SELECT rowid AS ArticleId, rank AS Rank FROM ArticleSearch WHERE ArticleSearch MATCH {match}");
    }
}
