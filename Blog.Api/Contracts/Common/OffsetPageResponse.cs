using System.ComponentModel.DataAnnotations;

namespace Blog.Api.Contracts.Common;

/// <summary>A page of a list without a cursor.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed record OffsetPageResponse<T> : IPageResponse
{
    /// <summary>The items of the page.</summary>
    [Required]
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The total number of items on all pages.</summary>
    /// <example>3</example>
    [Required]
    public required int Total { get; init; }

    string? IPageResponse.Next => null;

    bool IPageResponse.HasNext(int offset) => Items.Count > 0 && offset < Total - Items.Count;
}
