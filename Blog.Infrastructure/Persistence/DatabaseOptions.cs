using System.ComponentModel.DataAnnotations;
using Blog.Infrastructure.Configuration;

namespace Blog.Infrastructure.Persistence;

/// <summary>The database engines that the blog runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite, in a file.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
}

/// <summary>The settings under <c>Database</c>, with <c>ConnectionStrings:Blog</c>.</summary>
public sealed class DatabaseOptions : IConfigurationOptions
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionStringName = "Blog";

    /// <inheritdoc/>
    public static string SectionName => "Database";

    /// <summary>The engine to use.</summary>
    [EnumDataType(typeof(DatabaseProvider), ErrorMessage = "Database:Provider must be Sqlite or SqlServer.")]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Whether the database is created and migrated when the program starts.</summary>
    public bool MigrateOnStart { get; set; } = true;

    /// <summary>Whether an empty database is filled with demo data when the program starts.</summary>
    public bool DemoData { get; set; }

    /// <summary>The connection string, completed by the engine.</summary>
    public string ConnectionString { get; set; } = "";
}
