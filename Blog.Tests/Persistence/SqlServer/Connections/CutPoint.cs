namespace Blog.Tests.Persistence.SqlServer.Connections;

/// <summary>Where a connection is cut.</summary>
public enum CutPoint
{
    None,

    /// <summary>When a statement that inserts is sent, before it reaches the server.</summary>
    BeforeInsert,

    /// <summary>When the server responds to a statement that inserts.</summary>
    AfterInsert,

    /// <summary>When the commit is sent, before it reaches the server.</summary>
    BeforeCommit,

    /// <summary>When the server, which has committed, responds.</summary>
    AfterCommit,
}
