using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Infrastructure.Persistence.Migrations;

/// <summary>
/// Gives rows that were there before the migration FrontEnds what it adds. Part of that migration: it stays as it is
/// for ever, whatever becomes of the domain's own rules.
/// </summary>
internal static class ExistingRows
{
    /// <summary>Letters with accents, each row behind the letter that takes their place. SQLite knows the case of ASCII letters alone.</summary>
    private static readonly (string Plain, string Accented)[] Folding =
    [
        ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"),
        ("c", "çćčĉċÇĆČĈĊ"),
        ("d", "ďĎ"),
        ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
        ("g", "ĝğġģĜĞĠĢ"),
        ("i", "ìíîïĩīĭįÌÍÎÏĨĪĬĮ"),
        ("l", "ĺļľĹĻĽ"),
        ("n", "ñńņňÑŃŅŇ"),
        ("o", "òóôõöōŏőÒÓÔÕÖŌŎŐ"),
        ("r", "ŕŗřŔŖŘ"),
        ("s", "śŝşšŚŜŞŠ"),
        ("t", "ţťŢŤ"),
        ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"),
        ("y", "ýÿÝŸ"),
        ("z", "źżžŹŻŽ"),
    ];

    private const string Signs = "-'’.,;:!?\"()&@#/\\+*_";

    /// <summary>Makes usernames of full names on SQLite: <c>foo-bar</c>, then <c>foo-bar-2</c>; <c>user</c> where a name has other signs than that can hold.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    public static void NameUsersOnSqlite(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"UPDATE Users SET Username = {NameOf("'")};");
        migrationBuilder.Sql("UPDATE Users SET Username = SUBSTR(Username, 1, LENGTH(Username) - 1) WHERE Username LIKE '%-';");
        migrationBuilder.Sql("UPDATE Users SET Username = 'user' WHERE Username = '' OR Username GLOB '*[^a-z0-9-]*';");
        foreach (var name in (string[])["Username || '-' || Place", "Username || '-' || Id", "'user-' || lower(hex(randomblob(8)))"])
        {
            migrationBuilder.Sql(
                $"""
                UPDATE Users SET Username = {name}
                FROM (SELECT Id AS UserId, ROW_NUMBER() OVER (PARTITION BY Username ORDER BY Id) AS Place FROM Users) AS Places
                WHERE UserId = Id AND Place > 1;
                """);
        }

        migrationBuilder.Sql("UPDATE Users SET NormalizedUsername = Username;");
    }

    /// <summary>Makes usernames of full names on SQL Server, the same ones.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    public static void NameUsersOnSqlServer(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"UPDATE [Users] SET [Username] = {NameOf("N'")};");
        migrationBuilder.Sql("UPDATE [Users] SET [Username] = SUBSTRING([Username], 1, LEN([Username]) - 1) WHERE [Username] LIKE N'%-';");
        migrationBuilder.Sql("UPDATE [Users] SET [Username] = N'user' WHERE [Username] = N'' OR [Username] COLLATE Latin1_General_100_BIN2 LIKE N'%[^a-z0-9-]%';");
        foreach (var name in (string[])
            [
                "[u].[Username] + N'-' + CAST([p].[Place] AS nvarchar(10))",
                "[u].[Username] + N'-' + CAST([u].[Id] AS nvarchar(10))",
                "N'user-' + LOWER(LEFT(REPLACE(CAST(NEWID() AS nvarchar(36)), N'-', N''), 16))",
            ])
        {
            migrationBuilder.Sql(
                $"""
                UPDATE [u] SET [Username] = {name}
                FROM [Users] AS [u]
                INNER JOIN (SELECT [Id], ROW_NUMBER() OVER (PARTITION BY [Username] ORDER BY [Id]) AS [Place] FROM [Users]) AS [p] ON [p].[Id] = [u].[Id]
                WHERE [p].[Place] > 1;
                """);
        }

        migrationBuilder.Sql("UPDATE [Users] SET [NormalizedUsername] = [Username];");
    }

    /// <summary>Repeats in each article's row, and in those of its tags, what lists read there, on SQLite.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    public static void CompleteArticlesOnSqlite(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            UPDATE Articles SET
                NormalizedTitle = LOWER(Title),
                CommentCount = (SELECT COUNT(*) FROM Comments WHERE ArticleId = Articles.Id AND DeletedAt IS NULL),
                TagNames = COALESCE((
                    SELECT group_concat(Name, char(31)) FROM (
                        SELECT Tags.Name FROM ArticleTags JOIN Tags ON Tags.Id = ArticleTags.TagId
                        WHERE ArticleTags.ArticleId = Articles.Id ORDER BY Tags.NormalizedName)), '');
            """);
        migrationBuilder.Sql("UPDATE ArticleTags SET PublishedAt = (SELECT CreatedAt FROM Articles WHERE Articles.Id = ArticleTags.ArticleId);");
    }

    /// <summary>Repeats in each article's row, and in those of its tags, what lists read there, on SQL Server.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    public static void CompleteArticlesOnSqlServer(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            UPDATE [Articles] SET
                [NormalizedTitle] = LOWER([Title]),
                [CommentCount] = (SELECT COUNT(*) FROM [Comments] AS [c] WHERE [c].[ArticleId] = [Articles].[Id] AND [c].[DeletedAt] IS NULL),
                [TagNames] = COALESCE((
                    SELECT STRING_AGG([t].[Name], NCHAR(31)) WITHIN GROUP (ORDER BY [t].[NormalizedName])
                    FROM [ArticleTags] AS [x] INNER JOIN [Tags] AS [t] ON [t].[Id] = [x].[TagId]
                    WHERE [x].[ArticleId] = [Articles].[Id]), N'');
            """);
        migrationBuilder.Sql("UPDATE [ArticleTags] SET [PublishedAt] = (SELECT [a].[CreatedAt] FROM [Articles] AS [a] WHERE [a].[Id] = [ArticleTags].[ArticleId]);");
    }

    /// <summary>The first 30 characters of a full name without accents, signs and spaces; the rest is room for numbers.</summary>
    private static string NameOf(string quote)
    {
        var name = "LOWER(FullName)";
        foreach (var (plain, accented) in Folding)
        {
            foreach (var letter in accented)
            {
                Replace(letter.ToString(), plain);
            }
        }

        foreach (var sign in Signs)
        {
            Replace(sign.ToString(), "");
        }

        Replace(" ", "-");
        for (var times = 0; times < 3; times++)
        {
            Replace("--", "-");
        }

        return $"SUBSTRING({name}, 1, 30)";

        void Replace(string from, string to) =>
            name = $"REPLACE({name}, {quote}{from.Replace("'", "''", StringComparison.Ordinal)}', {quote}{to}')";
    }
}
