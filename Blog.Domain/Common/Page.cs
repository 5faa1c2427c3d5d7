namespace Blog.Domain.Common;

/// <summary>One page of a list.</summary>
/// <param name="Total">The number of items in the whole list.</param>
/// <param name="Next">The cursor of the next page, or null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, PageCursor? Next);
