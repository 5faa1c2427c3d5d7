namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>The values are those of <see cref="SqlServerFullTextIndex.FindStateSql"/>.</summary>
internal enum SqlServerFullTextIndexState
{
    /// <summary>There is no index, or it is switched off.</summary>
    Missing,

    /// <summary>The server is still adding the articles to the index.</summary>
    Incomplete,

    /// <summary>Searches can use the index.</summary>
    Complete,
}
