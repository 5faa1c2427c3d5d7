using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace Blog.Infrastructure.Markdown;

/// <summary>Tells search engines and browsers that a user wrote the links.</summary>
internal sealed class LinkRelationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.FindExact<LinkInlineRenderer>()?.Rel = HtmlPolicy.LinkRelation;
            html.ObjectRenderers.FindExact<AutolinkInlineRenderer>()?.Rel = HtmlPolicy.LinkRelation;
        }
    }
}
