using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Tests.Markdown;

/// <summary>What a browser makes of the HTML of a text, and what it may be.</summary>
internal static partial class RenderedHtml
{
    private const string Relation = "nofollow ugc noopener";

    private static readonly string[] Elements =
    [
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del",
        "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
        "i", "img", "input", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp",
        "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
        "time", "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "align", "alt", "checked", "cite", "class", "colspan", "datetime", "dir", "disabled", "height", "href", "id",
        "lang", "open", "rel", "reversed", "rowspan", "scope", "src", "start", "title", "type", "width",
    ];

    public static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}").Body!;

    /// <summary>The same for two texts that a browser shows alike.</summary>
    public static string Normalize(string html) => Parse(html).InnerHtml;

    /// <summary>What breaks the rules in the HTML of an article.</summary>
    public static IEnumerable<string> Violations(string html) =>
        Parse(html).QuerySelectorAll("*").SelectMany(Violations)
            .Concat(Parse(html).Owner!.Head!.Children.Select(element => element.OuterHtml));

    private static IEnumerable<string> Violations(IElement element)
    {
        if (!Elements.Contains(element.LocalName))
        {
            yield return element.LocalName;
        }

        foreach (var attribute in element.Attributes.Where(attribute => !IsAllowed(element, attribute)))
        {
            yield return $"{element.LocalName} {attribute.Name}=\"{attribute.Value}\"";
        }

        if (element.LocalName == "a" && element.GetAttribute("rel") != Relation)
        {
            yield return element.OuterHtml;
        }

        if (element.LocalName == "input"
            && (element.GetAttribute("type") != "checkbox"
                || !element.HasAttribute("disabled")
                || element.ParentElement?.Closest("li")?.ClassName != "task-list-item"))
        {
            yield return element.OuterHtml;
        }
    }

    private static bool IsAllowed(IElement element, IAttr attribute) =>
        Attributes.Contains(attribute.Name)
        && attribute.Name switch
        {
            "class" => Class().IsMatch(attribute.Value),
            "id" => Id().IsMatch(attribute.Value),
            "href" => element.LocalName == "a" && IsUrl(attribute.Value, isImage: false),
            "src" => element.LocalName == "img" && IsUrl(attribute.Value, isImage: true),
            "cite" => IsUrl(attribute.Value, isImage: false),
            _ => true,
        };

    /// <summary>Resolves an address as a browser does: without the white space and the control characters.</summary>
    private static bool IsUrl(string url, bool isImage)
    {
        var visible = string.Concat(url.Where(character => character > ' ')).ToUpperInvariant();
        return Scheme().Match(visible) is { Success: true } scheme
            ? scheme.Value is "HTTP:" or "HTTPS:" || (!isImage && scheme.Value == "MAILTO:")
            : !isImage;
    }

    [GeneratedRegex("^(language-[^ ]+|contains-task-list|task-list-item)$")]
    private static partial Regex Class();

    [GeneratedRegex("^(user-content-.+|fn:[0-9]+|fnref:[0-9]+)$")]
    private static partial Regex Id();

    [GeneratedRegex("^[^/?#:]*:")]
    private static partial Regex Scheme();
}
