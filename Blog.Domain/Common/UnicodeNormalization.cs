using System.Text;

namespace Blog.Domain.Common;

/// <summary>Converts texts to Unicode normalization forms (UAX #15).</summary>
public static class UnicodeNormalization
{
    // string.Normalize rejects this noncharacter, which databases keep.
    private const char Rejected = '\uFFFE';

    /// <summary>Converts a text to form C, in which equivalent texts are equal.</summary>
    /// <returns>The converted text, or the same one if it has lone surrogates.</returns>
    public static string ToFormC(string text) => Normalize(text, NormalizationForm.FormC);

    /// <summary>Converts a text to form KC, which also replaces compatibility characters: ｆｏｏ is foo.</summary>
    /// <returns>The converted text, or the same one if it has lone surrogates.</returns>
    public static string ToFormKC(string text) => Normalize(text, NormalizationForm.FormKC);

    /// <summary>
    /// Converts a text to form KC and folds its case: texts whose <c>NFKC_Casefold</c> (Unicode, section 3.13) differs
    /// only in default ignorable characters are equal.
    /// </summary>
    /// <returns>The converted text, or the same one if it has lone surrogates.</returns>
    public static string FoldCompatibility(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        // .NET has the simple case mappings only. On decomposed letters they are the full ones, except for ß. Upper
        // case comes first, because σ and ς are both Σ.
        var folded = Normalize(text, NormalizationForm.FormKD)
            .ToUpperInvariant()
            .ToLowerInvariant()
            .Replace("ß", "ss", StringComparison.Ordinal);
        return ToFormKC(folded);
    }

    private static string Normalize(string text, NormalizationForm form)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return text.Contains(Rejected, StringComparison.Ordinal)
                ? string.Join(Rejected, text.Split(Rejected).Select(part => part.Normalize(form)))
                : text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
