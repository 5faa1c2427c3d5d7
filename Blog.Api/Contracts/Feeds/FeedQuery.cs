using Blog.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Feeds;

/// <summary>The articles of a feed.</summary>
public sealed record FeedQuery
{
    /// <summary>The name of the query parameter for <see cref="Tag"/>.</summary>
    public const string TagName = "tag";

    /// <summary>The name of the query parameter for <see cref="Author"/>.</summary>
    public const string AuthorName = "author";

    /// <summary>Only articles with this tag (case-insensitive).</summary>
    [FromQuery(Name = TagName)]
    public string? Tag { get; init; }

    /// <summary>Only articles of the author with this username (case-insensitive).</summary>
    [FromQuery(Name = AuthorName)]
    public string? Author { get; init; }

    internal ArticleFilter ToFilter() => new() { Tag = Tag, Author = Author };
}
