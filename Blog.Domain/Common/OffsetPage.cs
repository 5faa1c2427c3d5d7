namespace Blog.Domain.Common;

/// <summary>One page of a list without a cursor.</summary>
/// <param name="Total">The number of items in the whole list.</param>
public sealed record OffsetPage<T>(IReadOnlyList<T> Items, int Total);
