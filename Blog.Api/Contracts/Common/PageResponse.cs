using System.ComponentModel.DataAnnotations;

namespace Blog.Api.Contracts.Common;

/// <summary>A slice of a list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed record PageResponse<T>
{
    /// <summary>The slice, in the list's order.</summary>
    [Required]
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>How many the whole list holds.</summary>
    /// <example>3</example>
    [Required]
    public required int Total { get; init; }
}
