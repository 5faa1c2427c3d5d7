using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Specifies which articles to list, and in which order. Null members match all articles.</summary>
public sealed record ArticleFilter
{
    /// <summary>The case-insensitive name of a tag.</summary>
    public string? Tag { get; init; }

    /// <summary>The case-insensitive username of the author.</summary>
    public string? Author { get; init; }

    /// <summary>The case-insensitive username of a user who has favorited the articles.</summary>
    public string? FavoritedBy { get; init; }

    /// <summary>The ID of a user who follows the authors.</summary>
    public int? FollowerId { get; init; }

    /// <summary>The words that the title, description, text or tags must contain.</summary>
    public SearchWords? Words { get; init; }

    /// <summary>The requested order.</summary>
    public ArticleSort Sort { get; init; } = ArticleSort.Newest;

    /// <summary>The cursor after which the page begins. The total count is not affected.</summary>
    public ArticleCursor? After { get; init; }

    /// <summary>The actual order: a search without words has no best match and is sorted by date.</summary>
    public ArticleSort EffectiveSort => Sort == ArticleSort.BestMatch && Words is null ? ArticleSort.Newest : Sort;

    /// <summary>Whether the list has all articles.</summary>
    public bool MatchesAll => this is { Tag: null, Author: null, FavoritedBy: null, FollowerId: null, Words: null };

    /// <summary>Ensures that <see cref="After"/> has the same order and is not combined with an offset.</summary>
    /// <exception cref="ValidationException">The cursor is not valid for this filter and page.</exception>
    public void ValidateCursor(PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (After is not null && After.Sort != EffectiveSort)
        {
            throw new ValidationException(nameof(After), "The after field belongs to a list in another order.");
        }

        page.ValidateCursor(After);
    }
}
