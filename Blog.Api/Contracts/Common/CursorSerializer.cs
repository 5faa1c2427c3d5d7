using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Common;

/// <summary>Serializes cursors to opaque text that needs no escaping in URLs.</summary>
/// <typeparam name="TCursor">The type of the cursors.</typeparam>
/// <typeparam name="TFormat">Their fields.</typeparam>
internal abstract class CursorSerializer<TCursor, TFormat> : IValidationRule
    where TCursor : class
    where TFormat : ICursorFormat<TCursor>
{
    private const char Separator = '/';
    private const string InvalidMessage = "The {0} field must be the next of a page.";

    // A type argument of validation attributes, which has no instances.
    protected CursorSerializer()
    {
    }

    public static string? Serialize(TCursor? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var fields = TFormat.GetFields(cursor).Select(field => Convert.ToString(field, CultureInfo.InvariantCulture));
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, fields)));
    }

    /// <returns>The cursor, or null if the text is not one that <see cref="Serialize"/> returns.</returns>
    public static TCursor? Deserialize(string? text)
    {
        if (!HasValidLength(text) || !Base64Url.IsValid(text))
        {
            return null;
        }

        // Accept the canonical text only: numbers, enum names and invalid UTF-8 can be parsed from several texts.
        var fields = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator, TFormat.FieldCount);
        var cursor = fields.Length == TFormat.FieldCount ? TFormat.Parse(fields) : null;
        return Serialize(cursor) == text ? cursor : null;
    }

    public static string? GetError(object? value) =>
        value is string text && HasValidLength(text) && Deserialize(text) is null ? InvalidMessage : null;

    private static bool HasValidLength(string? text) =>
        text is { Length: > 0 } && text.Length <= TFormat.MaxSerializedLength;
}
