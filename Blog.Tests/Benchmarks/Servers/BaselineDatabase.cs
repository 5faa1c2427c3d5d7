using Blog.Benchmarks.Loading;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Servers;

/// <summary>The database of the baseline, with as many rows as that of the API and texts of the same length.</summary>
internal static class BaselineDatabase
{
    private const string Tables = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE Users (
            Id INTEGER PRIMARY KEY, Email TEXT NOT NULL UNIQUE, FullName TEXT NOT NULL, Bio TEXT NOT NULL);
        CREATE TABLE Articles (
            Id INTEGER PRIMARY KEY, CreatedAt TEXT NOT NULL, Slug TEXT NOT NULL UNIQUE, Title TEXT NOT NULL,
            Description TEXT NOT NULL, Text TEXT NOT NULL, TagNames TEXT NOT NULL, CommentCount INTEGER NOT NULL,
            AuthorId INTEGER NOT NULL REFERENCES Users (Id));
        CREATE INDEX Articles_Newest ON Articles (CreatedAt DESC, Id DESC);
        CREATE TABLE Comments (
            Id INTEGER PRIMARY KEY, CreatedAt TEXT NOT NULL, Text TEXT NOT NULL,
            ArticleId INTEGER NOT NULL REFERENCES Articles (Id), AuthorId INTEGER NOT NULL REFERENCES Users (Id));
        CREATE INDEX Comments_Article ON Comments (ArticleId, Id);
        """;

    private const string Rows = """
        BEGIN;
        WITH RECURSIVE Numbers (N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM Numbers WHERE N < 100)
        INSERT INTO Users SELECT N, 'user' || N || '@example.com', 'User ' || N, '' FROM Numbers;
        WITH RECURSIVE Numbers (N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM Numbers WHERE N < 1000)
        INSERT INTO Articles
        SELECT N, '2026-01-01T00:00:00Z', 'article-' || N, 'Article ' || N, substr(hex(zeroblob(100)), 1, 200),
            hex(zeroblob(1000)), 'tag1,tag18,tag29,tag40,tag7', 5, N % 100 + 1
        FROM Numbers;
        WITH RECURSIVE Numbers (N) AS (SELECT 0 UNION ALL SELECT N + 1 FROM Numbers WHERE N < 4999)
        INSERT INTO Comments
        SELECT N + 1, '2026-01-01T00:00:00Z', 'Comment ' || (N % 5 + 1) || ' on article ' || (N / 5 + 1),
            N / 5 + 1, N % 100 + 1
        FROM Numbers;
        COMMIT;
        """;

    public static void Create(string file)
    {
        using var connection = Open(file, Row.Normal);
        using var command = connection.CreateCommand();
        command.CommandText = Tables + Rows;
        command.ExecuteNonQuery();
    }

    /// <summary>Opens the database with the same pragmas as the API.</summary>
    public static SqliteConnection Open(string file, string synchronous)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout = 10000; PRAGMA synchronous = {synchronous};";
        command.ExecuteNonQuery();
        return connection;
    }
}
