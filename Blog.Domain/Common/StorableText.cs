using System.Buffers;
using System.Text;

namespace Blog.Domain.Common;

/// <summary>Validates that a text can be stored unchanged by every database.</summary>
public sealed class StorableText : IValidationRule
{
    /// <summary>The error message for a text that cannot be stored.</summary>
    public const string InvalidMessage = "The {0} field contains characters that cannot be stored.";

    private StorableText()
    {
    }

    /// <summary>Returns whether a text has no control characters but tab, CR and LF, and no lone surrogates.</summary>
    public static bool IsValid(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var rest = value.AsSpan();
        while (true)
        {
            // Skips the characters that most texts consist of many at a time.
            var next = rest.IndexOfAnyExceptInRange(' ', '~');
            if (next < 0)
            {
                return true;
            }

            rest = rest[next..];
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done
                || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')))
            {
                return false;
            }

            rest = rest[length..];
        }
    }

    /// <inheritdoc/>
    public static string? GetError(object? value) => value is string text && !IsValid(text) ? InvalidMessage : null;
}
