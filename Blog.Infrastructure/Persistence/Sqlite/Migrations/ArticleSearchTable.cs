using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Infrastructure.Persistence.Sqlite.Migrations;

/// <summary>
/// The full-text index of articles (https://www.sqlite.org/fts5.html, section 4.4.3). It stores the words; the texts
/// stay in the table Articles. A migration that makes EF Core rebuild that table must drop the index first and create
/// it again afterwards, because the triggers are dropped with the table.
/// </summary>
internal static class ArticleSearchTable
{
    /// <summary>Creates the index, and the triggers that update it.</summary>
    public static void Create(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE VIRTUAL TABLE ArticleSearch USING fts5(
                Title, Description, TagNames, Text,
                content = 'Articles', content_rowid = 'Id', tokenize = 'unicode61 remove_diacritics 2');
            """);

        // The title weighs most, then tags, description and text, by so much that repeating a word does not help.
        migrationBuilder.Sql(
            "INSERT INTO ArticleSearch(ArticleSearch, rank) VALUES ('rank', 'bm25(1000.0, 30.0, 100.0, 1.0)');");
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ArticleSearch_Insert AFTER INSERT ON Articles BEGIN
                INSERT INTO ArticleSearch(rowid, Title, Description, TagNames, Text)
                VALUES (new.Id, new.Title, new.Description, new.TagNames, new.Text);
            END;
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ArticleSearch_Delete AFTER DELETE ON Articles BEGIN
                INSERT INTO ArticleSearch(ArticleSearch, rowid, Title, Description, TagNames, Text)
                VALUES ('delete', old.Id, old.Title, old.Description, old.TagNames, old.Text);
            END;
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER ArticleSearch_Update AFTER UPDATE OF Title, Description, TagNames, Text ON Articles BEGIN
                INSERT INTO ArticleSearch(ArticleSearch, rowid, Title, Description, TagNames, Text)
                VALUES ('delete', old.Id, old.Title, old.Description, old.TagNames, old.Text);
                INSERT INTO ArticleSearch(rowid, Title, Description, TagNames, Text)
                VALUES (new.Id, new.Title, new.Description, new.TagNames, new.Text);
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
