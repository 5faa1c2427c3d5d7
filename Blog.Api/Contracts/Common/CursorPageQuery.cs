using System.ComponentModel.DataAnnotations;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Common;

/// <summary>The page of a list to return, by cursor or by offset.</summary>
public record CursorPageQuery : PageQuery
{
    /// <summary>
    /// The <c>next</c> of the previous page, to return the items after it. Unlike <c>offset</c>, which is not needed
    /// then, it takes the same time for every page.
    /// </summary>
    [FromQuery(Name = "after")]
    [StringLength(PageCursorSerializer.MaxLength)]
    [ValidationRule<PageCursorSerializer>]
    public string? After { get; init; }

    internal PageCursor? ToCursor() => PageCursorSerializer.Deserialize(After);
}
