namespace Blog.Domain.Common;

/// <summary>Thrown if a save violates a unique key.</summary>
public sealed class UniqueKeyException(UniqueKey key, Exception innerException)
    : WriteConflictException($"This {key} is already in use.", innerException)
{
    /// <summary>The violated key.</summary>
    public UniqueKey Key { get; } = key;
}
