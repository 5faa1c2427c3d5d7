using Blog.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>The filters of a list of articles.</summary>
public sealed record ArticleQuery : PageQuery
{
    /// <summary>Only articles with this tag, in any case.</summary>
    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    /// <summary>Only articles by the author with this username.</summary>
    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    /// <summary>Only the favorites of the user with this username.</summary>
    [FromQuery(Name = "favorited")]
    public string? Favorited { get; init; }

    internal ArticleFilter ToFilter() => new() { Tag = Tag, Author = Author, FavoritedBy = Favorited };
}
