using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Which articles are wanted.</summary>
public sealed record RealWorldArticleQuery : RealWorldPageQuery
{
    /// <summary>Only articles with this tag, in any case.</summary>
    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    /// <summary>Only articles that the user with this username wrote.</summary>
    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    /// <summary>Only articles that the user with this username likes.</summary>
    [FromQuery(Name = "favorited")]
    public string? Favorited { get; init; }
}
