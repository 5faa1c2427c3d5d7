namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Tells whether the database can be used.</summary>
public interface IDatabaseReadiness
{
    /// <summary>Whether the database has been migrated since the program started, and reads and writes work.</summary>
    bool IsReady { get; }

    /// <summary>
    /// Whether requests that need the database are tried. Reads are, for example, while the disk is full.
    /// </summary>
    bool IsServing { get; }

    /// <summary>Reports an error of a request, which may mean that the database is not ready any more.</summary>
    /// <returns>Whether the error comes from damage, which the log says once and not for every request.</returns>
    bool Report(Exception exception);
}
