using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Infrastructure.Persistence.Migrations.Sqlite;

/// <summary>
/// SQLite's full-text index over the articles (https://www.sqlite.org/fts5.html, section 4.4.3): it keeps the words,
/// the texts stay in the articles' own rows. A migration that makes EF Core rebuild the table Articles has to drop it
/// first and create it again afterwards, for the triggers go with the table.
/// </summary>
internal static class ArticleSearchTable
{
    /// <summary>Makes the index, and what keeps it in step.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    public static void Create(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE VIRTUAL TABLE ArticleSearch USING fts5(
                Title, Description, TagNames, Text,
                content = 'Articles', content_rowid = 'Id', tokenize = 'unicode61 remove_diacritics 2');
            """);

        // What stands in the title weighs most, then tags, description and text: so much that repeating a word does not help.
        migrationBuilder.Sql("INSERT INTO ArticleSearch(ArticleSearch, rank) VALUES ('rank', 'bm25(1000.0, 30.0, 100.0, 1.0)');");
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
        migrationBuilder.Sql("INSERT INTO ArticleSearch(ArticleSearch) VALUES ('rebuild');");
    }

    /// <summary>Takes the index away.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    public static void Drop(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER ArticleSearch_Update; DROP TRIGGER ArticleSearch_Delete; DROP TRIGGER ArticleSearch_Insert;");
        migrationBuilder.Sql("DROP TABLE ArticleSearch;");
    }
}
