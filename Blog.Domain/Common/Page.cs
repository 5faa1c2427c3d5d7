namespace Blog.Domain.Common;

/// <summary>One page of a list.</summary>
/// <param name="Total">The number of items in the whole list.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);
