using System.Globalization;

namespace Blog.Api.Contracts.Common;

/// <summary>Parses the fields of cursors.</summary>
internal static class CursorFields
{
    public static bool TryParseTime(string text, out DateTime time)
    {
        var isValid = TryParse(text, DateTime.MaxValue.Ticks, out var ticks);
        time = new DateTime(isValid ? ticks : 0, DateTimeKind.Utc);
        return isValid;
    }

    public static bool TryParseInt(string text, out int number)
    {
        var isValid = TryParse(text, int.MaxValue, out var parsed);
        number = isValid ? (int)parsed : 0;
        return isValid;
    }

    private static bool TryParse(string text, long max, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= max;
}
