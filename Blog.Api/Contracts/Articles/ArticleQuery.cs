using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Contracts.Articles;

/// <summary>Which articles are wanted, and in which order.</summary>
public sealed record ArticleQuery : ArticlePageQuery
{
    private const string Newest = "-createdAt";

    private static readonly Dictionary<string, ArticleSort> Sorts = new()
    {
        [Newest] = ArticleSort.Newest,
        ["createdAt"] = ArticleSort.Oldest,
        ["title"] = ArticleSort.Title,
        ["-favorites"] = ArticleSort.MostFavorites,
        ["-comments"] = ArticleSort.MostComments,
    };

    /// <summary>Only articles with this tag, in any case.</summary>
    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    /// <summary>Only articles that the user with this username wrote.</summary>
    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    /// <summary>Only articles that the user with this username likes.</summary>
    [FromQuery(Name = "favorited")]
    public string? Favorited { get; init; }

    /// <summary>Only articles that hold all of these words in title, description, text or tags, whatever their case and accents. What is no letter and no digit only parts words.</summary>
    [FromQuery(Name = "q")]
    [StringLength(SearchWords.MaxLength)]
    public string? Q { get; init; }

    /// <summary>The order; equal ones stand newest first. With <c>q</c>, and without <c>sort</c>, what fits best comes first.</summary>
    [FromQuery(Name = "sort")]
    [DefaultValue(Newest)]
    [AllowedValues(null, Newest, "createdAt", "title", "-favorites", "-comments", ErrorMessage = "The sort field must be one of -createdAt, createdAt, title, -favorites, -comments.")]
    public string? Sort { get; init; }

    /// <summary>The filter for the domain.</summary>
    /// <returns>What to look for.</returns>
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
