namespace Blog.Domain.Common;

/// <summary>An entity that is hidden rather than erased when it is deleted.</summary>
public interface ISoftDeletable
{
    /// <summary>When it was deleted (UTC); null while it lives.</summary>
    DateTime? DeletedAt { get; }
}
