using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Searching;

/// <summary>Finds words with SQLite's full-text index FTS5, which its migration makes and triggers keep in step (https://www.sqlite.org/fts5.html).</summary>
internal static class SqliteSearch
{
    /// <summary>Finds the articles that hold all words.</summary>
    /// <param name="context">Where they are kept.</param>
    /// <param name="words">The words, at least one.</param>
    /// <returns>The query, not yet run.</returns>
    public static IQueryable<SearchHit> Find(DbContext context, IReadOnlyList<string> words)
    {
        // In quotes everything is text, and a word holds no quote (FTS5, section 3.1).
        var match = string.Join(' ', words.Select(word => $"\"{word}\""));
        return context.Database.SqlQuery<SearchHit>(
            $"SELECT rowid AS ArticleId, rank AS Rank FROM ArticleSearch WHERE ArticleSearch MATCH {match}");
    }
}
