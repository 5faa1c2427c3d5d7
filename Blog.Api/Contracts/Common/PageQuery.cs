using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Common;

/// <summary>Which slice of a list is wanted.</summary>
public record PageQuery
{
    /// <summary>How many items to give at the most.</summary>
    /// <example>20</example>
    [FromQuery(Name = "limit")]
    [DefaultValue(PageRequest.DefaultLimit)]
    [Range(1, PageRequest.MaxLimit)]
    public int Limit { get; init; } = PageRequest.DefaultLimit;

    /// <summary>How many items to pass over first.</summary>
    /// <example>0</example>
    [FromQuery(Name = "offset")]
    [DefaultValue(0)]
    [Range(0, int.MaxValue)]
    public int Offset { get; init; }

    internal PageRequest ToPageRequest() => new(Limit, Offset);
}
