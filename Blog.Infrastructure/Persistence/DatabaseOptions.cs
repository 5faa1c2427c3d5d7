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

/// <summary>When a commit on SQLite is complete.</summary>
public enum DatabaseSynchronous
{
    /// <summary>Once it is on the disk: it outlives a power cut.</summary>
    Full,

    /// <summary>
    /// Once the operating system has it: it outlives the end of the program, but the last ones may be lost in a power
    /// cut.
    /// </summary>
    Normal,
}

/// <summary>The settings under <c>Database</c>, with <c>ConnectionStrings:Blog</c>.</summary>
public sealed class DatabaseOptions : IConfigurationOptions
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionStringName = "Blog";

    /// <summary>How long whoever reads or writes waits for a lock of another program.</summary>
    internal static readonly TimeSpan DefaultLockTimeout = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public static string SectionName => "Database";

    /// <summary>The engine to use.</summary>
    [EnumDataType(typeof(DatabaseProvider), ErrorMessage = "Database:Provider must be Sqlite or SqlServer.")]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Whether the database is created and migrated when the program starts.</summary>
    public bool MigrateOnStart { get; set; } = true;

    /// <summary>Whether an empty database is filled with demo data when the program starts.</summary>
    public bool DemoData { get; set; }

    /// <summary>When a commit on SQLite is complete.</summary>
    [EnumDataType(typeof(DatabaseSynchronous), ErrorMessage = "Database:Synchronous must be Full or Normal.")]
    public DatabaseSynchronous Synchronous { get; set; } = DatabaseSynchronous.Full;

    /// <summary>The connection string, completed by the engine.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How long a write waits while another program has SQLite's lock.</summary>
    internal TimeSpan LockTimeout { get; set; } = DefaultLockTimeout;
}
