namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>What the database can do while the program serves it.</summary>
internal enum DatabaseHealth
{
    /// <summary>Reads and writes work.</summary>
    Healthy,

    /// <summary>Writes fail, for example because the disk is full. Reads work.</summary>
    NotWritable,

    /// <summary>Some of the data cannot be read. Requests that do not need it work.</summary>
    Damaged,

    /// <summary>The database file is missing.</summary>
    Missing,
}
