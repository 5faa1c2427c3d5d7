namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Tells whether the database has been reached and migrated since the program started.</summary>
public interface IDatabaseReadiness
{
    /// <summary>Whether requests that need the database can be served.</summary>
    bool IsReady { get; }
}
