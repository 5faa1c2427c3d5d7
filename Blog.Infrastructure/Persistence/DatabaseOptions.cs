namespace Blog.Infrastructure.Persistence;

/// <summary>The engines that the blog runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite, in a file of its own.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
}

/// <summary>The settings under <c>Database</c>, with <c>ConnectionStrings:Blog</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Database";

    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "Blog";

    /// <summary>Which engine to use.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Whether the database is created and migrated at the start.</summary>
    public bool MigrateOnStart { get; set; } = true;

    /// <summary>Whether an empty database is filled with the demo data at the start.</summary>
    public bool DemoData { get; set; }

    /// <summary>The connection string, from <c>ConnectionStrings:Blog</c>; SQLite has one of its own where none is set.</summary>
    public string? ConnectionString { get; set; }
}
