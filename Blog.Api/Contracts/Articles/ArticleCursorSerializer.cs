using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Articles;

/// <summary>Serializes cursors to opaque text that needs no escaping in URLs.</summary>
internal sealed class ArticleCursorSerializer : IValidationRule
{
    /// <summary>The maximum length: three bytes per character in UTF-8, and four characters per three bytes.</summary>
    public const int MaxLength = ((Article.TitleMaxLength * 3) + NumbersMaxLength) / 3 * 4;

    private const int NumbersMaxLength = 60;
    private const char Separator = '/';
    private const int FieldCount = 5;
    private const string InvalidMessage = "The {0} field must be the next of a page.";

    private ArticleCursorSerializer()
    {
    }

    public static string? Serialize(ArticleCursor? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{cursor.Sort}/{cursor.PublishedAt.Ticks}/{cursor.ArticleId}/{cursor.Count}/{cursor.NormalizedTitle}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }

    /// <returns>The cursor, or null if the text is not one that <see cref="Serialize"/> returns.</returns>
    public static ArticleCursor? Deserialize(string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength } || !Base64Url.IsValid(text))
        {
            return null;
        }

        // Accept the canonical text only: numbers, enum names and invalid UTF-8 can be parsed from several texts.
        var cursor = Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator, FieldCount));
        return Serialize(cursor) == text ? cursor : null;
    }

    public static string? GetError(object? value) =>
        value is string { Length: > 0 and <= MaxLength } text && Deserialize(text) is null ? InvalidMessage : null;

    private static ArticleCursor? Parse(string[] fields) =>
        fields.Length == FieldCount
        && Enum.TryParse<ArticleSort>(fields[0], out var order)
        && TryParse(fields[1], DateTime.MaxValue.Ticks, out var ticks)
        && TryParse(fields[2], int.MaxValue, out var articleId)
        && TryParse(fields[3], int.MaxValue, out var count)
        && fields[4].Length <= Article.TitleMaxLength
            ? new ArticleCursor(order, new DateTime(ticks, DateTimeKind.Utc), (int)articleId)
            {
                Count = (int)count,
                NormalizedTitle = fields[4],
            }
            : null;

    private static bool TryParse(string text, long max, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= max;
}
