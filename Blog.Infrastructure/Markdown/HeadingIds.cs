using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Infrastructure.Markdown;

/// <summary>
/// Gives the headings of a text ids of their words, numbered where several have the same words. Markdig's own ids
/// take time that grows with the square of the headings of one name.
/// </summary>
internal sealed class HeadingIds
{
    private const int MaxLength = 80;
    private const string NoWords = "section";

    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public bool Contains(string id) => uses.ContainsKey(id);

    public string Add(HeadingBlock heading)
    {
        var words = GetWords(heading);
        var id = words;
        while (!uses.TryAdd(id, 1))
        {
            id = $"{words}-{uses[words]++}";
        }

        return id;
    }

    private static string GetWords(HeadingBlock heading)
    {
        var id = new StringBuilder();
        foreach (var inline in heading.Inline?.Descendants() ?? [])
        {
            var text = inline switch
            {
                LiteralInline literal => literal.Content.AsSpan(),
                CodeInline code => code.ContentSpan,
                HtmlEntityInline entity => entity.Transcoded.AsSpan(),
                LineBreakInline => " ",
                _ => [],
            };
            if (!Append(id, text))
            {
                break;
            }
        }

        var words = id.ToString().TrimEnd('-');
        return words.Length > 0 ? words : NoWords;
    }

    /// <summary>Adds letters and digits in lower case, with single hyphens between them.</summary>
    private static bool Append(StringBuilder id, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (id.Length >= MaxLength)
            {
                return false;
            }

            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_')
            {
                id.Append(Rune.ToLowerInvariant(rune));
            }
            else if ((Rune.IsWhiteSpace(rune) || rune.Value == '-') && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return true;
    }
}
