namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// The full-text index of <see cref="SqlServerBlogDbContext.SearchText"/>, where SQL Server's full-text search is
/// installed. The program looks for it when it starts, and until it is complete. Searches use LIKE meanwhile.
/// </summary>
internal sealed class SqlServerFullTextIndex
{
    internal const string CreateCatalogSql =
        "CREATE FULLTEXT CATALOG ArticleSearch WITH ACCENT_SENSITIVITY = ON;";

    /// <summary>
    /// Neither a language nor a stop list drops or changes a word. The server updates the index shortly after a commit.
    /// </summary>
    internal const string CreateIndexSql =
        """
        CREATE FULLTEXT INDEX ON Articles (SearchText LANGUAGE 0) KEY INDEX PK_Articles ON ArticleSearch
        WITH (CHANGE_TRACKING = AUTO, STOPLIST = OFF);
        """;

    /// <summary>
    /// Creates what is missing of the catalog and the index, if full-text search is installed. Cannot run in a
    /// transaction. The statements are compiled only where they run, because a server without the feature refuses them.
    /// </summary>
    internal const string CreateSql =
        $"""
        IF SERVERPROPERTY('IsFullTextInstalled') = 1
        BEGIN
            EXEC(N'
                IF NOT EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID(N''Articles''))
                    AND NOT EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE name = N''ArticleSearch'')
                    {CreateCatalogSql}');
            EXEC(N'
                IF NOT EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID(N''Articles''))
                    {CreateIndexSql}');
        END;
        """;

    /// <summary>Drops what there is of the index and the catalog. Cannot run in a transaction.</summary>
    internal const string DropSql =
        """
        IF SERVERPROPERTY('IsFullTextInstalled') = 1
        BEGIN
            EXEC(N'
                IF EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID(N''Articles''))
                    DROP FULLTEXT INDEX ON Articles;');
            EXEC(N'
                IF EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE name = N''ArticleSearch'')
                    DROP FULLTEXT CATALOG ArticleSearch;');
        END;
        """;

    /// <summary>
    /// Returns the <see cref="SqlServerFullTextIndexState"/>. Until the first crawl is complete, articles are missing.
    /// </summary>
    internal const string FindStateSql =
        """
        SELECT CASE
            WHEN SERVERPROPERTY('IsFullTextInstalled') = 0 THEN 0
            ELSE COALESCE((
                SELECT CASE WHEN is_enabled = 0 THEN 0 WHEN has_crawl_completed = 0 THEN 1 ELSE 2 END
                FROM sys.fulltext_indexes
                WHERE object_id = OBJECT_ID(N'Articles')), 0)
        END AS Value
        """;

    private volatile SqlServerFullTextIndexState state;

    /// <summary>What is known of the index.</summary>
    public SqlServerFullTextIndexState State
    {
        get => state;
        set => state = value;
    }
}
