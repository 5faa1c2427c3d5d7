using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Infrastructure.Markdown;

/// <summary>
/// Goes once through a parsed text: decides the attributes of its elements, collects its words, and finds out whether
/// anything in it needs the sanitizer.
/// </summary>
internal sealed class DocumentPreparation(MarkdownFormat format, RenderDeadline deadline, PlainTextBuilder words)
{
    /// <summary>The parsing of HTML takes time that grows with the square of the tags that were left open.</summary>
    private const int MaxTags = 5_000;

    /// <summary>One definition of a link may be used thousands of times.</summary>
    private const int MaxUrlLength = 500_000;

    private readonly HeadingIds headingIds = new();
    private readonly List<LinkInline> fragmentLinks = [];
    private readonly List<HtmlAttributes> withIds = [];
    private int tags;
    private int urlLength;

    /// <summary>
    /// Whether the text contains HTML or unusual addresses. All else is written by the renderer alone: elements and
    /// attributes that are known here, around escaped words.
    /// </summary>
    public bool NeedsSanitizer { get; private set; }

    /// <exception cref="RenderLimitException">The text would take too much room, or too long.</exception>
    public void Prepare(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            deadline.Check();
            if (node is Block)
            {
                words.AppendSpace();
            }

            Prepare(node);
        }

        foreach (var link in fragmentLinks.Where(link => headingIds.Contains(link.Url![1..])))
        {
            link.Url = $"#{HtmlPolicy.HeadingIdPrefix}{link.Url![1..]}";
        }
    }

    /// <summary>Marks the ids, so that the sanitizer can tell them from those of HTML in the text.</summary>
    public void MarkIds(string mark) => withIds.ForEach(attributes => attributes.Id = mark + attributes.Id);

    private void Prepare(MarkdownObject node)
    {
        switch (node)
        {
            case LiteralInline literal:
                words.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                words.Append(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                words.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                words.AppendSpace();
                break;
            case LinkInline link:
                PrepareLink(link);
                break;
            case AutolinkInline link:
                PrepareAutolink(link);
                break;
            case HtmlInline html:
                CountTags(html.Tag);
                break;
            case HtmlBlock html:
                CountTags(html.Lines);
                break;
            case HeadingBlock heading when format.HasHeadingsAndImages:
                SetId(heading, HtmlPolicy.HeadingIdPrefix + headingIds.Add(heading));
                break;
            case CodeBlock code:
                PrepareCode(code);
                break;
            case Table table:
                AlignCells(table);
                break;
            case Footnote footnote:
                SetId(footnote, PlainFootnotesExtension.GetId(footnote));
                break;
            case FootnoteLink { IsBackLink: false } link:
                SetId(link, PlainFootnotesExtension.GetId(link));
                break;
            default:
                NeedsSanitizer |= !IsKnown(node);
                break;
        }
    }

    /// <summary>What the renderer writes without anything of the text in its attributes.</summary>
    private static bool IsKnown(MarkdownObject node) => node is
        ParagraphBlock or HeadingBlock or QuoteBlock or ListBlock or ListItemBlock or ThematicBreakBlock
        or TableRow or TableCell or FootnoteGroup or LinkReferenceDefinitionGroup or LinkReferenceDefinition
        or BlankLineBlock or EmptyBlock
        or EmphasisInline or TaskList or FootnoteLink or DelimiterInline
        || node.GetType() == typeof(ContainerInline);

    private void PrepareLink(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url;
        CountUrl(url);
        CountUrl(link.Title);
        NeedsSanitizer |= link.IsImage && format.HasHeadingsAndImages
            ? !HtmlPolicy.IsPlainImage(url)
            : !HtmlPolicy.IsPlainLink(url);
        if (link is { IsImage: false, GetDynamicUrl: null } && url?.StartsWith('#') == true)
        {
            fragmentLinks.Add(link);
        }
    }

    private void PrepareAutolink(AutolinkInline link)
    {
        words.Append(link.Url);
        CountUrl(link.Url);
        NeedsSanitizer |= !HtmlPolicy.IsPlainLink(link.IsEmail ? $"mailto:{link.Url}" : link.Url);
        if (link.IsEmail)
        {
            // The renderer writes the relation of all others.
            link.GetAttributes().AddProperty("rel", HtmlPolicy.LinkRelation);
        }
    }

    private void PrepareCode(CodeBlock code)
    {
        foreach (var line in code.Lines.Lines.AsSpan(0, code.Lines.Count))
        {
            words.Append(line.Slice.AsSpan());
            words.AppendSpace();
        }

        if (code is FencedCodeBlock && code.TryGetAttributes() is { Classes: { } classes })
        {
            classes.RemoveAll(name => !HtmlPolicy.IsLanguageClass(name));
        }
    }

    /// <summary>Markdig aligns with styles, which are not allowed.</summary>
    private static void AlignCells(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (index, cell) in row.OfType<TableCell>().Index())
            {
                var column = index < table.ColumnDefinitions.Count ? table.ColumnDefinitions[index].Alignment : null;
                if (column is { } alignment)
                {
                    cell.GetAttributes().AddProperty("align", Name(alignment));
                }
            }
        }

        table.ColumnDefinitions.Clear();
    }

    private static string Name(TableColumnAlign alignment) => alignment switch
    {
        TableColumnAlign.Left => "left",
        TableColumnAlign.Center => "center",
        TableColumnAlign.Right => "right",
        _ => throw new ArgumentOutOfRangeException(nameof(alignment)),
    };

    private void SetId(MarkdownObject node, string id)
    {
        var attributes = node.GetAttributes();
        attributes.Id = id;
        withIds.Add(attributes);
    }

    private void CountUrl(string? url)
    {
        urlLength += url?.Length ?? 0;
        if (urlLength > MaxUrlLength)
        {
            throw new RenderLimitException("Its links repeat too long an address.");
        }
    }

    private void CountTags(StringLineGroup lines)
    {
        foreach (var line in lines.Lines.AsSpan(0, lines.Count))
        {
            CountTags(line.Slice.AsSpan());
        }
    }

    private void CountTags(ReadOnlySpan<char> html)
    {
        NeedsSanitizer = true;
        tags += html.Count('<');
        if (tags > MaxTags)
        {
            throw new RenderLimitException("It contains too many tags.");
        }
    }
}
