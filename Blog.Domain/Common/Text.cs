using System.Text;

namespace Blog.Domain.Common;

/// <summary>What every text that a person types has to obey.</summary>
public static class Text
{
    /// <summary>
    /// Whether a text can be kept as it is: no control characters but tab and line ends, and no half of a surrogate
    /// pair, which neither database would give back unchanged.
    /// </summary>
    /// <param name="value">The text.</param>
    /// <returns>Whether it can be kept.</returns>
    public static bool IsStorable(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var rest = value.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done
                || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    /// <summary>The same text in composed characters (Unicode's form C), so that it is the same however it was typed.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The text composed; as it is where it holds what cannot be composed, such as U+FFFE.</returns>
    internal static string Composed(string value)
    {
        try
        {
            return value.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return value;
        }
    }

    /// <summary>Trims a text and checks it against the limits of the member that it is meant for.</summary>
    /// <param name="value">The text as it came.</param>
    /// <param name="field">The member's name.</param>
    /// <param name="minLength">How many characters it needs (UTF-16 units).</param>
    /// <param name="maxLength">How many characters it may have (UTF-16 units).</param>
    /// <param name="subject">What to call it in the sentence; the member's name where nothing is said.</param>
    /// <returns>The text to keep.</returns>
    /// <exception cref="ValidationException">The text is too short, too long or not storable.</exception>
    internal static string Checked(string? value, string field, int minLength, int maxLength, string? subject = null)
    {
        subject ??= field;
        var trimmed = (value ?? "").Trim();
        if (trimmed.Length < minLength || trimmed.Length > maxLength)
        {
            throw new ValidationException(field, $"{subject} must have {minLength} to {maxLength} characters.");
        }

        return IsStorable(trimmed)
            ? trimmed
            : throw new ValidationException(field, $"{subject} contains characters that cannot be kept.");
    }
}
