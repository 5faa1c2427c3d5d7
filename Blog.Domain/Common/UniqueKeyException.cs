namespace Blog.Domain.Common;

/// <summary>
/// The database refused a second one of what may exist only once. It is caught in the domain, where it is either
/// tried again with another value or becomes a <see cref="ConflictException"/>.
/// </summary>
/// <param name="key">What there would have been two of.</param>
/// <param name="cause">What the database said.</param>
public sealed class UniqueKeyException(UniqueKey key, Exception cause)
    : WriteConflictException($"There is one with this {key} already.", cause)
{
    /// <summary>What there would have been two of.</summary>
    public UniqueKey Key { get; } = key;
}
