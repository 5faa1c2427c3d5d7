using Blog.Domain.Common;

namespace Blog.Api.Contracts.Common;

/// <summary>Serializes the cursors of lists that are sorted by time.</summary>
internal sealed class PageCursorSerializer
    : CursorSerializer<PageCursor, PageCursorSerializer>, ICursorFormat<PageCursor>
{
    /// <summary>The maximum length: four characters per three digits or separators.</summary>
    public const int MaxLength = NumbersMaxLength / 3 * 4;

    private const int NumbersMaxLength = 30;

    private PageCursorSerializer()
    {
    }

    public static int FieldCount => 2;

    public static int MaxSerializedLength => MaxLength;

    public static IReadOnlyList<object> GetFields(PageCursor cursor) => [cursor.Time.Ticks, cursor.Id];

    public static PageCursor? Parse(IReadOnlyList<string> fields) =>
        CursorFields.TryParseTime(fields[0], out var time) && CursorFields.TryParseInt(fields[1], out var id)
            ? new PageCursor(time, id)
            : null;
}
