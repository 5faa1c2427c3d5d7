using System.Globalization;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Infrastructure.Persistence.Seeding;

/// <summary>An article for load tests.</summary>
/// <param name="Number">The number, which decides about the author and the tags.</param>
/// <param name="Kind">The title before the number.</param>
internal sealed record SampleArticle(int Number, string Kind)
{
    private const int ArticlesPerRevision = 10;

    public Optional<DateTime?> PublishedAt { get; init; }

    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Number}");

    public Slug Slug => Slug.From(Title);

    public bool IsPublished => !PublishedAt.IsSpecified;

    /// <summary>Whether the article was revised once.</summary>
    public bool IsRevised => IsPublished && Number % ArticlesPerRevision == 0;
}
