namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Whether the database has been reached and brought up to date since the program started.</summary>
public interface IDatabaseReadiness
{
    /// <summary>Whether requests that need the database can be served.</summary>
    bool IsReady { get; }
}
