namespace Blog.Tests.Persistence.SqlServer.Retries;

/// <summary>A point of a request at which the connection may fail.</summary>
public enum FaultPoint
{
    Query,

    /// <summary>The first statement of a save.</summary>
    Save,

    /// <summary>After a save, before the commit.</summary>
    Saved,

    /// <summary>Before the commit reaches the database.</summary>
    Committing,

    /// <summary>After the database has committed.</summary>
    Committed,
}
