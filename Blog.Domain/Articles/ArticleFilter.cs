using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Which articles are wanted, and in which order; what is null does not matter, and what nobody knows fits no article.</summary>
public sealed record ArticleFilter
{
    /// <summary>The name of a tag that they have, in any case.</summary>
    public string? Tag { get; init; }

    /// <summary>The username of who wrote them, in any case.</summary>
    public string? Author { get; init; }

    /// <summary>The username of somebody whose favourites they are, in any case.</summary>
    public string? FavoritedBy { get; init; }

    /// <summary>The identity of somebody who follows their authors.</summary>
    public int? FollowerId { get; init; }

    /// <summary>The words that all of them hold in title, description, text or tags.</summary>
    public SearchWords? Words { get; init; }

    /// <summary>The order that is asked for.</summary>
    public ArticleSort Sort { get; init; } = ArticleSort.Newest;

    /// <summary>Where the page before ended: only those behind it in the order, though all are counted.</summary>
    public ArticleCursor? After { get; init; }

    /// <summary>Their order: without words nothing fits best.</summary>
    public ArticleSort Order => Sort == ArticleSort.BestMatch && Words is null ? ArticleSort.Newest : Sort;

    /// <summary>Makes sure that <see cref="After"/> is a place in the order, and the one place to begin at.</summary>
    /// <param name="page">Which of the articles are wanted.</param>
    /// <exception cref="ValidationException">It is not.</exception>
    public void EnsureAfterFits(PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (After is not null && After.Order != Order)
        {
            throw new ValidationException(nameof(After), "The after field belongs to a list in another order.");
        }

        if (After is not null && page.Offset > 0)
        {
            throw new ValidationException(nameof(After), "The after field cannot be used together with an offset.");
        }
    }
}
