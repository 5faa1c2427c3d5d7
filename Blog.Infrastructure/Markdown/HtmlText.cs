using System.Buffers;
using System.Text;

namespace Blog.Infrastructure.Markdown;

/// <summary>Text as HTML.</summary>
internal static class HtmlText
{
    private const string LineBreak = "<br />\n";

    /// <summary>Characters that neither HTML nor XML may contain, and the halves of pairs.</summary>
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        Enumerable.Range(0, char.MaxValue + 1)
            .Select(code => (char)code)
            .Where(character => char.IsSurrogate(character) || IsForbidden(character))
            .ToArray());

    /// <summary>Shows a text as it was written.</summary>
    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length + 64).Append("<p>");
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\n' => html.Append(LineBreak),
                _ => html.Append(character),
            };
        }

        return ReplaceForbidden(html.Append("</p>\n").ToString());
    }

    /// <summary>
    /// Replaces control characters and halves of surrogate pairs, which feeds cannot carry, and which Markdown may
    /// produce of entities.
    /// </summary>
    public static string ReplaceForbidden(string html)
    {
        if (html.AsSpan().IndexOfAny(Suspicious) < 0)
        {
            return html;
        }

        var replaced = new StringBuilder(html.Length);
        foreach (var rune in html.EnumerateRunes())
        {
            _ = rune.IsBmp && IsForbidden((char)rune.Value) ? replaced.Append('\uFFFD') : replaced.Append(rune);
        }

        return replaced.ToString();
    }

    private static bool IsForbidden(char character) =>
        (character < ' ' && character is not ('\t' or '\n' or '\r'))
        || character is (>= '\u007F' and <= '\u009F' and not '\u0085') or '\uFFFE' or '\uFFFF';
}
