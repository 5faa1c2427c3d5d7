using System.ComponentModel.DataAnnotations;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Articles;

/// <summary>The articles to return and their order.</summary>
public sealed record ArticleQuery : ArticlePageQuery
{
    private const string Newest = "-publishedAt";
    private const string Oldest = "publishedAt";

    private static readonly Dictionary<string, ArticleSort> Sorts = new()
    {
        [Newest] = ArticleSort.Newest,
        [Oldest] = ArticleSort.Oldest,
        ["-createdAt"] = ArticleSort.Newest,
        ["createdAt"] = ArticleSort.Oldest,
        ["title"] = ArticleSort.Title,
        ["-favorites"] = ArticleSort.MostFavorites,
        ["-comments"] = ArticleSort.MostComments,
    };

    /// <summary>Only articles with this tag (case-insensitive).</summary>
    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    /// <summary>Only articles of the author with this username.</summary>
    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    /// <summary>Only articles that the user with this username has favorited.</summary>
    [FromQuery(Name = "favorited")]
    public string? Favorited { get; init; }

    /// <summary>
    /// Only articles with all of these words in the title, description, text or tags, ignoring case and accents. All
    /// visible characters except letters and digits separate words.
    /// </summary>
    [FromQuery(Name = "q")]
    [StringLength(SearchWords.MaxLength)]
    public string? Q { get; init; }

    /// <summary>
    /// The order of the articles; equal articles are sorted newest first. The default is <c>-publishedAt</c>, and with
    /// <c>q</c> the best match first. <c>-createdAt</c> and <c>createdAt</c> are older names of the order by
    /// publication.
    /// </summary>
    [FromQuery(Name = "sort")]
    [AllowedValues(
        null,
        Newest,
        Oldest,
        "-createdAt",
        "createdAt",
        "title",
        "-favorites",
        "-comments",
        ErrorMessage = "The sort field must be one of -publishedAt, publishedAt, title, -favorites, -comments.")]
    public string? Sort { get; init; }

    internal ArticleFilter ToFilter() => new()
    {
        Tag = Tag,
        Author = Author,
        FavoritedBy = Favorited,
        Words = SearchWords.From(Q),
        Sort = Sort is null ? ArticleSort.BestMatch : Sorts[Sort],
        After = ArticleCursorSerializer.Deserialize(After),
    };
}
