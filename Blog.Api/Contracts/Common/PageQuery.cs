using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Common;

/// <summary>The page of a list to return.</summary>
public record PageQuery
{
    /// <summary>The maximum number of items to return.</summary>
    /// <example>20</example>
    [FromQuery(Name = "limit")]
    [DefaultValue(PageRequest.DefaultLimit)]
    [Range(1, PageRequest.MaxLimit)]
    public int Limit { get; init; } = PageRequest.DefaultLimit;

    /// <summary>The number of items to skip.</summary>
    /// <example>0</example>
    [FromQuery(Name = "offset")]
    [DefaultValue(0)]
    [Range(0, int.MaxValue)]
    public int Offset { get; init; }

    internal PageRequest ToPageRequest() => new(Limit, Offset);
}
