namespace Blog.Domain.Common;

/// <summary>An entity with a version for optimistic concurrency.</summary>
public interface IVersioned
{
    /// <summary>The ID.</summary>
    int Id { get; }

    /// <summary>The number of saved changes, starting at 1; a concurrency token.</summary>
    int Version { get; }
}
