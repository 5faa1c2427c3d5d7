using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>How the place where a page ends is written: as text that is nobody's business but this class's, and fit for an address.</summary>
internal static class ArticleCursorSerializer
{
    /// <summary>The most characters that one takes: a character of a title takes up to three bytes, and three bytes take four.</summary>
    public const int MaxLength = ((Article.TitleMaxLength * 3) + NumbersMaxLength) / 3 * 4;

    private const int NumbersMaxLength = 60;

    private const char Separator = '/';

    private const int Parts = 5;

    /// <summary>Writes a place.</summary>
    /// <param name="cursor">The place, if any.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Write(ArticleCursor? cursor) => cursor is null ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{cursor.Order}/{cursor.PublishedAt.Ticks}/{cursor.ArticleId}/{cursor.Count}/{cursor.NormalizedTitle}")));

    /// <summary>Reads a place.</summary>
    /// <param name="text">The text, if any.</param>
    /// <returns>The place; null for what was never written.</returns>
    public static ArticleCursor? Read(string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength } || !Base64Url.IsValid(text))
        {
            return null;
        }

        // What can be read in more than one way (numbers, names, bytes that are no text) is taken in the one that is written.
        var cursor = Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator, Parts));
        return Write(cursor) == text ? cursor : null;
    }

    private static ArticleCursor? Parse(string[] parts) =>
        parts.Length == Parts
        && Enum.TryParse<ArticleSort>(parts[0], out var order)
        && TryParse(parts[1], DateTime.MaxValue.Ticks, out var ticks)
        && TryParse(parts[2], int.MaxValue, out var articleId)
        && TryParse(parts[3], int.MaxValue, out var count)
        && parts[4].Length <= Article.TitleMaxLength
            ? new ArticleCursor(order, new DateTime(ticks, DateTimeKind.Utc), (int)articleId)
            {
                Count = (int)count,
                NormalizedTitle = parts[4],
            }
            : null;

    private static bool TryParse(string text, long max, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= max;
}
