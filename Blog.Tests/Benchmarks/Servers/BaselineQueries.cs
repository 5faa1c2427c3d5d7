using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Servers;

/// <summary>A connection that writes the rows of prepared statements as JSON, for one request at a time.</summary>
internal sealed class BaselineQueries(string database, string synchronous)
{
    private readonly SqliteConnection connection = BaselineDatabase.Open(database, synchronous);
    private readonly Dictionary<string, SqliteCommand> commands = [];

    /// <summary>Writes a page of articles, newest first.</summary>
    /// <returns>True, because there is always a page.</returns>
    public bool WriteList(Utf8JsonWriter json, int limit, int offset)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        using (var row = Read(
            """
            SELECT Slug, Title, Description, TagNames, AuthorId, FullName, CommentCount
            FROM Articles JOIN Users ON Users.Id = AuthorId
            WHERE Articles.Id IN (SELECT Id FROM Articles ORDER BY CreatedAt DESC, Id DESC LIMIT @0 OFFSET @1)
            ORDER BY Articles.CreatedAt DESC, Articles.Id DESC
            """,
            limit,
            offset))
        {
            while (row.Read())
            {
                json.WriteStartObject();
                WriteTexts(json, row, "slug", "title", "description");
                WriteTags(json, row.GetString(3));
                json.WriteNumber("author", row.GetInt32(4));
                json.WriteString("authorName", row.GetString(5));
                json.WriteNumber("totalComments", row.GetInt32(6));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        using (var row = Read("SELECT count(*) FROM Articles"))
        {
            row.Read();
            json.WriteNumber("total", row.GetInt32(0));
        }

        json.WriteEndObject();
        return true;
    }

    /// <returns>Whether the article exists.</returns>
    public bool WriteArticle(Utf8JsonWriter json, string slug)
    {
        using var row = Read(
            """
            SELECT Articles.CreatedAt, Slug, Title, Description, Text, TagNames, Articles.Id, CommentCount,
                Users.Id, FullName, Bio
            FROM Articles JOIN Users ON Users.Id = AuthorId WHERE Slug = @0
            """,
            slug);
        if (!row.Read())
        {
            return false;
        }

        json.WriteStartObject();
        WriteTexts(json, row, "createdAt", "slug", "title", "description", "text");
        WriteTags(json, row.GetString(5));
        json.WriteNumber("id", row.GetInt32(6));
        json.WriteNumber("totalComments", row.GetInt32(7));
        WriteAuthor(json, row, 8);
        json.WriteStartArray("comments");
        WriteComments(json, row.GetInt32(6));
        json.WriteEndArray();
        json.WriteEndObject();
        return true;
    }

    /// <returns>Whether the user exists.</returns>
    public bool WriteProfile(Utf8JsonWriter json, int userId)
    {
        using var row = Read("SELECT Email, FullName, Bio, Id FROM Users WHERE Id = @0", userId);
        if (!row.Read())
        {
            return false;
        }

        json.WriteStartObject();
        WriteTexts(json, row, "email", "fullName", "bio");
        json.WriteNumber("id", row.GetInt32(3));
        json.WriteEndObject();
        return true;
    }

    public void Insert(int authorId, string slug, string title, string description, string text)
    {
        using var row = Read(
            """
            INSERT INTO Articles (CreatedAt, Slug, Title, Description, Text, TagNames, CommentCount, AuthorId)
            VALUES (@0, @1, @2, @3, @4, '', 0, @5)
            """,
            DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            slug,
            title,
            description,
            text,
            authorId);
    }

    private static void WriteTexts(Utf8JsonWriter json, SqliteDataReader row, params ReadOnlySpan<string> names)
    {
        for (var column = 0; column < names.Length; column++)
        {
            json.WriteString(names[column], row.GetString(column));
        }
    }

    private static void WriteTags(Utf8JsonWriter json, string tagNames)
    {
        json.WriteStartArray("tags");
        foreach (var tag in tagNames.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
    }

    private static void WriteAuthor(Utf8JsonWriter json, SqliteDataReader row, int column)
    {
        json.WriteStartObject("author");
        json.WriteNumber("id", row.GetInt32(column));
        json.WriteString("fullName", row.GetString(column + 1));
        json.WriteString("bio", row.GetString(column + 2));
        json.WriteEndObject();
    }

    private void WriteComments(Utf8JsonWriter json, int articleId)
    {
        using var row = Read(
            """
            SELECT CreatedAt, Text, Comments.Id, Users.Id, FullName, Bio
            FROM Comments JOIN Users ON Users.Id = AuthorId WHERE ArticleId = @0 ORDER BY Comments.Id
            """,
            articleId);
        while (row.Read())
        {
            json.WriteStartObject();
            WriteTexts(json, row, "createdAt", "text");
            json.WriteNumber("id", row.GetInt32(2));
            WriteAuthor(json, row, 3);
            json.WriteEndObject();
        }
    }

    private SqliteDataReader Read(string sql, params ReadOnlySpan<object> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            commands.Add(sql, command);
            for (var number = 0; number < values.Length; number++)
            {
                command.Parameters.AddWithValue($"@{number}", values[number]);
            }

            command.Prepare();
        }

        for (var number = 0; number < values.Length; number++)
        {
            command.Parameters[number].Value = values[number];
        }

        return command.ExecuteReader();
    }
}
