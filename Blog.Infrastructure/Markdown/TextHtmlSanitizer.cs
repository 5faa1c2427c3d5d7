using System.Security.Cryptography;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Blog.Infrastructure.Markdown;

/// <summary>Removes from the HTML of a text whatever is not allowed. Safe for several threads at once.</summary>
internal sealed class TextHtmlSanitizer
{
    /// <summary>For every tag the parser looks through the elements that are open.</summary>
    private const int MaxDepth = 100;

    /// <summary>The sanitizer takes time that grows with the square of the nodes beside each other.</summary>
    private const int MaxChildren = 10_000;

    private const int MaxElements = 30_000;

    /// <summary>Has no services that load anything.</summary>
    private static readonly IBrowsingContext Context = BrowsingContext.New(AngleSharp.Configuration.Default);

    private readonly HtmlSanitizer sanitizer;
    private readonly bool showsImages;

    public TextHtmlSanitizer(MarkdownFormat format)
    {
        showsImages = format.HasHeadingsAndImages;
        sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(
                showsImages ? [.. HtmlPolicy.Elements, .. HtmlPolicy.Headings, "img"] : HtmlPolicy.Elements),
            AllowedAttributes = new HashSet<string>(HtmlPolicy.Attributes),
            AllowedSchemes = new HashSet<string>(HtmlPolicy.LinkSchemes),
            UriAttributes = new HashSet<string>(HtmlPolicy.UrlAttributes),
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += RemoveTag;
    }

    /// <summary>Begins the ids that the renderer wrote. Nobody can guess it, and it never leaves this class.</summary>
    public string IdMark { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true) + "-";

    /// <exception cref="RenderLimitException">The HTML is too deep, too wide, or takes too long.</exception>
    public string Sanitize(string html, RenderDeadline deadline, PlainTextBuilder words)
    {
        using var document = Parse(html, deadline);
        var body = document.Body!;
        CheckWidth(body, deadline);
        sanitizer.SanitizeDom(document, body);
        deadline.CheckNow();
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            deadline.Check();
            Restrict(element);
        }

        HtmlWords.Append(body, words);
        return body.ChildNodes.ToHtml(sanitizer.OutputFormatter);
    }

    private static IHtmlDocument Parse(string html, RenderDeadline deadline)
    {
        var elements = 0;
        INode? previous = null;
        var options = new HtmlParserOptions
        {
            // As in a browser, where noscript is text.
            IsScripting = true,
            SkipComments = true,
            OnToken = (_, _) => deadline.Check(),
            OnCreated = (element, _) =>
            {
                // An element has its place when the next one is made.
                if (++elements > MaxElements || IsTooDeep(previous))
                {
                    throw new RenderLimitException("Its HTML is too deep or too long.");
                }

                previous = element;
            },
        };
        return new HtmlParser(options, Context).ParseDocument("<!doctype html><html><body>" + html);
    }

    private static bool IsTooDeep(INode? node)
    {
        var depth = 0;
        for (; node is not null && depth <= MaxDepth; node = node.Parent)
        {
            depth++;
        }

        return depth > MaxDepth;
    }

    private static void CheckWidth(INode body, RenderDeadline deadline)
    {
        var nodes = new Stack<INode>([body]);
        while (nodes.TryPop(out var node))
        {
            deadline.Check();
            if (node.ChildNodes.Length > MaxChildren)
            {
                throw new RenderLimitException("Its HTML is too wide.");
            }

            foreach (var child in node.ChildNodes)
            {
                nodes.Push(child);
            }
        }
    }

    private static void RemoveTag(object? sender, RemovingTagEventArgs args)
    {
        if (HtmlPolicy.ElementsRemovedWithContent.Contains(args.Tag.LocalName))
        {
            args.Tag.Remove();
            args.Cancel = true;
        }
        else if (args.Tag is IHtmlImageElement image)
        {
            ReplaceByText(image);
            args.Cancel = true;
        }
    }

    private void Restrict(IElement element)
    {
        RestrictId(element);
        RestrictClasses(element);
        switch (element)
        {
            case IHtmlAnchorElement:
                RestrictLink(element);
                break;
            case IHtmlImageElement image:
                RestrictImage(image);
                break;
            case IHtmlInputElement:
                RestrictCheckbox(element);
                break;
            default:
                RemoveAttributes(element, "href", "src", "rel", "alt", "type", "checked", "disabled");
                break;
        }
    }

    private void RestrictId(IElement element)
    {
        if (element.Id is { } id && id.StartsWith(IdMark, StringComparison.Ordinal))
        {
            element.Id = id[IdMark.Length..];
        }
        else
        {
            element.RemoveAttribute("id");
        }
    }

    private static void RestrictClasses(IElement element)
    {
        var classes = element.ClassList
            .Where(name => element.LocalName switch
            {
                "code" => HtmlPolicy.IsLanguageClass(name),
                "ul" or "ol" => name == HtmlPolicy.TaskListClass,
                "li" => name == HtmlPolicy.TaskListItemClass,
                _ => false,
            })
            .ToList();
        element.RemoveAttribute("class");
        if (classes.Count > 0)
        {
            element.SetAttribute("class", string.Join(' ', classes));
        }
    }

    private static void RestrictLink(IElement link)
    {
        RemoveAttributes(link, "type", "rel", "src", "alt");
        if (link.GetAttribute("href") is { } url && HtmlPolicy.IsLink(url))
        {
            link.SetAttribute("rel", HtmlPolicy.LinkRelation);
        }
        else
        {
            link.Replace([.. link.ChildNodes]);
        }
    }

    private static void RestrictImage(IHtmlImageElement image)
    {
        RemoveAttributes(image, "rel", "href", "type");
        if (!HtmlPolicy.IsImage(image.GetAttribute("src") ?? string.Empty))
        {
            ReplaceByText(image);
        }
    }

    /// <summary>Keeps the checkboxes of tasks, which nobody can check.</summary>
    private static void RestrictCheckbox(IElement input)
    {
        var isTask = string.Equals(input.GetAttribute("type"), "checkbox", StringComparison.OrdinalIgnoreCase)
            && input.HasAttribute("disabled")
            && input.Closest("li")?.ClassList.Contains(HtmlPolicy.TaskListItemClass) == true;
        if (!isTask)
        {
            input.Remove();
            return;
        }

        foreach (var attribute in input.Attributes.ToList())
        {
            if (attribute.Name is not ("type" or "disabled" or "checked"))
            {
                input.RemoveAttribute(attribute.Name);
            }
        }
    }

    private static void ReplaceByText(IHtmlImageElement image) =>
        image.Replace(image.Owner!.CreateTextNode(image.AlternativeText ?? string.Empty));

    private static void RemoveAttributes(IElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            element.RemoveAttribute(name);
        }
    }
}
