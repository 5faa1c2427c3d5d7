namespace Blog.Domain.Common;

/// <summary>A value that may be unspecified, like an omitted member of a PATCH request, or null.</summary>
public readonly record struct Optional<T>(T Value)
{
    /// <summary>Whether the value was specified.</summary>
    public bool IsSpecified { get; } = true;

    /// <summary>Returns the value if it was specified; otherwise the fallback.</summary>
    public T GetValueOr(T fallback) => IsSpecified ? Value : fallback;
}
