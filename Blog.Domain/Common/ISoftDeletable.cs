namespace Blog.Domain.Common;

/// <summary>An entity that is marked as deleted instead of being removed.</summary>
public interface ISoftDeletable
{
    /// <summary>When the entity was deleted (UTC), or null.</summary>
    DateTime? DeletedAt { get; }
}
