namespace Blog.Domain.Common;

/// <summary>A slice of a longer list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Items">The slice, in the list's order.</param>
/// <param name="Total">How many the whole list holds.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);
