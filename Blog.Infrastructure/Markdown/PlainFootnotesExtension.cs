using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Infrastructure.Markdown;

/// <summary>Renders footnotes without classes, and with the relation that every link has.</summary>
internal sealed class PlainFootnotesExtension : IMarkdownExtension
{
    public static string GetId(Footnote footnote) => $"fn:{footnote.Order}";

    public static string GetId(FootnoteLink link) => $"fnref:{link.Index}";

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
            html.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
        }
    }

    private sealed class FootnoteGroupRenderer : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<section>").WriteLine("<hr />").WriteLine("<ol>");
            foreach (var footnote in obj.Cast<Footnote>())
            {
                renderer.Write("<li").WriteAttributes(footnote).WriteLine(">");
                renderer.WriteChildren(footnote);
                renderer.WriteLine("</li>");
            }

            renderer.WriteLine("</ol>").WriteLine("</section>");
        }
    }

    private sealed class FootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
        {
            var target = obj.IsBackLink ? $"fnref:{obj.Index}" : GetId(obj.Footnote);
            renderer.Write(obj.IsBackLink ? "<a" : "<sup><a").WriteAttributes(obj);
            renderer.Write($" href=\"#{target}\" rel=\"{HtmlPolicy.LinkRelation}\">");
            renderer.Write(obj.IsBackLink ? "↩" : $"{obj.Footnote.Order}");
            renderer.Write(obj.IsBackLink ? "</a>" : "</a></sup>");
        }
    }
}
