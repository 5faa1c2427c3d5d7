using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Which articles are wanted.</summary>
public sealed record RealWorldArticleQuery : RealWorldPageQuery
{
    /// <summary>Only articles with this tag, in any case.</summary>
    /// <example>foo2</example>
    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    /// <summary>Only articles that the user with this username wrote.</summary>
    /// <example>foo-bar</example>
    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    /// <summary>Only articles that the user with this username likes.</summary>
    /// <example>foo-bar</example>
    [FromQuery(Name = "favorited")]
    public string? Favorited { get; init; }
}
