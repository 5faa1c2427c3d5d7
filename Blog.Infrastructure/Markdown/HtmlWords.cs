using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Blog.Infrastructure.Markdown;

/// <summary>The words of HTML.</summary>
internal static class HtmlWords
{
    /// <summary>Between these and the words around them there is no space.</summary>
    private static readonly HashSet<string> InlineElements =
    [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt",
        "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    ];

    public static void Append(INode parent, PlainTextBuilder words)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (words.IsFull)
            {
                return;
            }

            if (node is IText text)
            {
                words.Append(text.Data);
            }
            else if (node is IHtmlImageElement image)
            {
                words.Append(image.AlternativeText);
            }
            else if (node is IElement element && !IsFootnoteSign(element))
            {
                AppendElement(element, words);
            }
        }
    }

    // The number of a footnote, and the arrow back from it.
    private static bool IsFootnoteSign(IElement element) =>
        element.LocalName == "a"
        && element.GetAttribute("href") is { } href
        && (href.StartsWith("#fn:", StringComparison.Ordinal) || href.StartsWith("#fnref:", StringComparison.Ordinal));

    private static void AppendElement(IElement element, PlainTextBuilder words)
    {
        var isInline = InlineElements.Contains(element.LocalName);
        if (!isInline)
        {
            words.AppendSpace();
        }

        Append(element, words);
        if (!isInline)
        {
            words.AppendSpace();
        }
    }
}
