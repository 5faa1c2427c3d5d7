using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Selects the article of a request by its slug.</summary>
/// <param name="Slug">The slug, which may be a former one.</param>
public sealed record ArticleSelector(string Slug)
{
    /// <summary>Whether a former slug selects its article; otherwise it leads to the current one.</summary>
    public bool AcceptsFormerSlugs { get; init; }

    /// <summary>Whether the article has to be published, also for its author and for moderators.</summary>
    public bool IsPublishedOnly { get; init; }

    /// <summary>Ensures that the slug may be used to select the article.</summary>
    /// <exception cref="MovedException">It is a former slug.</exception>
    public void EnsureAccepts(string currentSlug)
    {
        if (!AcceptsFormerSlugs && Slug != currentSlug)
        {
            throw new MovedException(currentSlug);
        }
    }
}
