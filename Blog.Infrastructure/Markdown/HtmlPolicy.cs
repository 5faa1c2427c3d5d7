using System.Buffers;
using System.Text.RegularExpressions;

namespace Blog.Infrastructure.Markdown;

/// <summary>What may stand in the HTML of a text.</summary>
internal static partial class HtmlPolicy
{
    public const string LinkRelation = "nofollow ugc noopener";

    /// <summary>
    /// Begins the ids of headings, so that no heading takes the name of what a page's scripts look for.
    /// </summary>
    public const string HeadingIdPrefix = "user-content-";

    /// <summary>The classes that show a list as a list of tasks.</summary>
    public const string TaskListClass = "contains-task-list";
    public const string TaskListItemClass = "task-list-item";

    public static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    public static readonly string[] Elements =
    [
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del",
        "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "hr", "i", "input", "ins", "kbd", "li",
        "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub",
        "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    /// <summary>The words inside these are not words of the text. Of all other elements the words stay.</summary>
    public static readonly HashSet<string> ElementsRemovedWithContent = new(StringComparer.OrdinalIgnoreCase)
    {
        "applet", "audio", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "link", "math", "meta",
        "noembed", "noframes", "noscript", "object", "option", "param", "plaintext", "script", "select", "style", "svg",
        "template", "textarea", "title", "video", "xmp",
    };

    public static readonly string[] Attributes =
    [
        "align", "alt", "checked", "cite", "class", "colspan", "datetime", "dir", "disabled", "height", "href", "id",
        "lang", "open", "rel", "reversed", "rowspan", "scope", "src", "start", "title", "type", "width",
    ];

    public static readonly string[] UrlAttributes = ["href", "src", "cite"];

    public static readonly string[] LinkSchemes = ["http", "https", "mailto"];

    /// <summary>Characters with which a browser's idea of an address may differ from ours.</summary>
    private static readonly SearchValues<char> UnusualInUrls = SearchValues.Create(
        Enumerable.Range(0, char.MaxValue + 1)
            .Select(code => (char)code)
            .Where(character => !char.IsAsciiLetterOrDigit(character) && !"-._~/?#@!$&()*+,;=%:".Contains(character))
            .ToArray());

    /// <summary>Whether a link is one of those that the sanitizer would leave as it is.</summary>
    public static bool IsPlainLink(string? url) =>
        url is { Length: > 0 }
        && url.AsSpan().IndexOfAny(UnusualInUrls) < 0
        && (HasPlainHost(url) || url.StartsWith("mailto:", StringComparison.Ordinal) || !url.Contains(':'));

    /// <summary>Whether an image is one of those that the sanitizer would leave as it is.</summary>
    public static bool IsPlainImage(string? url) => IsPlainLink(url) && HasPlainHost(url!);

    /// <summary>Whether a browser takes an address for one of http, https, mailto, or for a relative one.</summary>
    public static bool IsLink(string url)
    {
        var scheme = Scheme().Match(WithoutIgnored(url));
        return !scheme.Success || LinkSchemes.Contains(scheme.Groups[1].Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a browser takes an address for one of http or https.</summary>
    public static bool IsImage(string url) =>
        Scheme().Match(WithoutIgnored(url)) is { Success: true } scheme
        && scheme.Groups[1].Value.ToUpperInvariant() is "HTTP" or "HTTPS";

    public static bool IsLanguageClass(string name) => LanguageClass().IsMatch(name);

    private static bool HasPlainHost(string url) => PlainHost().IsMatch(url);

    /// <summary>Browsers ignore white space and control characters around and, in part, inside of a scheme.</summary>
    private static string WithoutIgnored(string url) =>
        string.Concat(url.Where(character => !char.IsControl(character) && !char.IsWhiteSpace(character)));

    [GeneratedRegex("^([^/?#:]*):", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex("^https?://[A-Za-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex PlainHost();

    [GeneratedRegex(@"^language-[\w+#.-]{1,50}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageClass();
}
