namespace Blog.Domain.Common;

/// <summary>Something whose every change is counted, so that who changes it can say which state they have seen.</summary>
public interface IVersioned
{
    /// <summary>The identity.</summary>
    int Id { get; }

    /// <summary>How often it was saved with a change, from 1; given when saved, and checked by the database.</summary>
    int Version { get; }
}
