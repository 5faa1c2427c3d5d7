using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Infrastructure.Markdown;

/// <summary>Shows headings as bold paragraphs, and of images the text that describes them.</summary>
internal sealed class CommentExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new BoldParagraphRenderer());
            html.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(
                new ImageTextRenderer { Rel = HtmlPolicy.LinkRelation });
        }
    }

    private sealed class BoldParagraphRenderer : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            renderer.EnsureLine();
            renderer.Write("<p><strong>");
            renderer.WriteLeafInline(obj);
            renderer.WriteLine("</strong></p>");
        }
    }

    private sealed class ImageTextRenderer : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (link.IsImage)
            {
                renderer.WriteChildren(link);
                return;
            }

            base.Write(renderer, link);
        }
    }
}
