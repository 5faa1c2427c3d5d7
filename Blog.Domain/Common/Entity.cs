namespace Blog.Domain.Common;

/// <summary>Something with an identity of its own that is kept in the database.</summary>
public abstract class Entity
{
    /// <summary>The identity, given by the database when first saved; 0 before.</summary>
    public int Id { get; private set; }

    /// <summary>When it was first saved (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was last saved with a change (UTC); equals <see cref="CreatedAt"/> until then.</summary>
    public DateTime UpdatedAt { get; private set; }
}
