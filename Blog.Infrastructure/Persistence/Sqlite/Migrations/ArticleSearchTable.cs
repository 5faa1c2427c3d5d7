using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Infrastructure.Persistence.Sqlite.Migrations;

/// <summary>
/// The full-text index of articles (https://www.sqlite.org/fts5.html, section 4.4.3). It stores the words; the texts
/// stay in the table Articles. The words come from <see cref="SqliteSearch.NormalizeFunction"/>, which leaves the
/// tokenizer only to split them at spaces. Deleting a row does not need its words, so the index stays right even if a
/// later version of the function finds others. A migration that makes EF Core rebuild the table Articles would drop
/// the triggers with it; <see cref="InPlaceMigrationsSqlGenerator"/> alters tables without.
/// </summary>
internal static class ArticleSearchTable
{
    private const string InsertNew =
        $"""
        INSERT INTO ArticleSearch(rowid, Title, Description, TagNames, Text) VALUES (
                    new.Id,
                    {SqliteSearch.NormalizeFunction}(new.Title),
                    {SqliteSearch.NormalizeFunction}(new.Description),
                    {SqliteSearch.NormalizeFunction}(new.TagNames),
                    {SqliteSearch.NormalizeFunction}(new.Text));
        """;

    /// <summary>Creates the index, and the triggers that update it.</summary>
    public static void Create(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE VIRTUAL TABLE ArticleSearch USING fts5(
                Title, Description, TagNames, Text,
                content = '', contentless_delete = 1, tokenize = 'ascii');
            """);

        // The title weighs most, then tags, description and text, by so much that repeating a word does not help.
        migrationBuilder.Sql(
            "INSERT INTO ArticleSearch(ArticleSearch, rank) VALUES ('rank', 'bm25(1000.0, 30.0, 100.0, 1.0)');");
        migrationBuilder.Sql(
            $"""
            CREATE TRIGGER ArticleSearch_Insert AFTER INSERT ON Articles BEGIN
                {InsertNew}
            END;
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ArticleSearch_Delete AFTER DELETE ON Articles BEGIN
                DELETE FROM ArticleSearch WHERE rowid = old.Id;
            END;
            """);
        migrationBuilder.Sql(
            $"""
            CREATE TRIGGER ArticleSearch_Update AFTER UPDATE OF Title, Description, TagNames, Text ON Articles BEGIN
                DELETE FROM ArticleSearch WHERE rowid = old.Id;
                {InsertNew}
            END;
            """);
    }

    /// <summary>Drops the index and its triggers.</summary>
    public static void Drop(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            "DROP TRIGGER ArticleSearch_Update; DROP TRIGGER ArticleSearch_Delete; DROP TRIGGER ArticleSearch_Insert;");
        migrationBuilder.Sql("DROP TABLE ArticleSearch;");
    }
}
