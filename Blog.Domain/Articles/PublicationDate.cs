using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>The rules for the publication date of an article.</summary>
public sealed class PublicationDate : IValidationRule
{
    /// <summary>The earliest date (UTC). Articles may have been published elsewhere before.</summary>
    public static readonly DateTime Earliest = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const string TooEarly = "must not be before 1990.";

    private PublicationDate()
    {
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is DateTime date && date < Earliest ? $"The {{0}} field {TooEarly}" : null;

    /// <summary>Returns the status of an article with a publication date, or with none.</summary>
    public static ArticleStatus GetStatus(DateTime? publishedAt, DateTime now) =>
        publishedAt is not { } date ? ArticleStatus.Draft
            : date <= now ? ArticleStatus.Published
            : ArticleStatus.Scheduled;

    internal static DateTime? Validate(DateTime? publishedAt) => publishedAt < Earliest
        ? throw new ValidationException(nameof(Article.PublishedAt), $"{nameof(Article.PublishedAt)} {TooEarly}")
        : publishedAt;
}
