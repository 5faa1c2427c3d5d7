using System.ComponentModel.DataAnnotations;

namespace Blog.Api.Contracts.Common;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed record PageResponse<T> : IPageResponse
{
    /// <summary>The items of the page.</summary>
    [Required]
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The total number of items on all pages.</summary>
    /// <example>3</example>
    [Required]
    public required int Total { get; init; }

    /// <summary>The value of <c>after</c> for the next page; null if this is the last page.</summary>
    public required string? Next { get; init; }

    bool IPageResponse.HasNext(int offset) => Next is not null;
}
