using Blog.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Feeds;

/// <summary>Which articles a feed has.</summary>
public sealed record FeedQuery
{
    /// <summary>What <see cref="Tag"/> is called in an address.</summary>
    public const string TagName = "tag";

    /// <summary>What <see cref="Author"/> is called in an address.</summary>
    public const string AuthorName = "author";

    /// <summary>Only articles with this tag, in any case.</summary>
    [FromQuery(Name = TagName)]
    public string? Tag { get; init; }

    /// <summary>Only articles that the user with this username wrote, in any case.</summary>
    [FromQuery(Name = AuthorName)]
    public string? Author { get; init; }

    internal ArticleFilter ToFilter() => new() { Tag = Tag, Author = Author };
}
