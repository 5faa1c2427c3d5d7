using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>Serializes the cursors of lists of articles.</summary>
internal sealed class ArticleCursorSerializer
    : CursorSerializer<ArticleCursor, ArticleCursorSerializer>, ICursorFormat<ArticleCursor>
{
    /// <summary>The maximum length: three bytes per character in UTF-8, and four characters per three bytes.</summary>
    public const int MaxLength = ((Article.TitleMaxLength * 3) + NumbersMaxLength) / 3 * 4;

    private const int NumbersMaxLength = 60;

    private ArticleCursorSerializer()
    {
    }

    public static int FieldCount => 5;

    public static int MaxSerializedLength => MaxLength;

    public static IReadOnlyList<object> GetFields(ArticleCursor cursor) =>
        [cursor.Sort, cursor.PublishedAt.Ticks, cursor.ArticleId, cursor.Count, cursor.NormalizedTitle];

    public static ArticleCursor? Parse(IReadOnlyList<string> fields) =>
        Enum.TryParse<ArticleSort>(fields[0], out var order)
        && CursorFields.TryParseTime(fields[1], out var publishedAt)
        && CursorFields.TryParseInt(fields[2], out var articleId)
        && CursorFields.TryParseInt(fields[3], out var count)
        && fields[4].Length <= Article.TitleMaxLength
            ? new ArticleCursor(order, publishedAt, articleId) { Count = count, NormalizedTitle = fields[4] }
            : null;
}
