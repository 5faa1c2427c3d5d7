using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Blog.Infrastructure.Markdown;

/// <summary>What Markdown a kind of text has. The pipelines are built once, and are safe to share.</summary>
internal sealed class MarkdownFormat
{
    public static readonly MarkdownFormat Article = new()
    {
        Pipeline = CreateBuilder().UseFootnotes().Use<PlainFootnotesExtension>().Use<DeadlineExtension>().Build(),
        HasHeadingsAndImages = true,
    };

    public static readonly MarkdownFormat Comment = new()
    {
        Pipeline = CreateBuilder().Use<CommentExtension>().Use<DeadlineExtension>().Build(),
        HasHeadingsAndImages = false,
    };

    public required MarkdownPipeline Pipeline { get; init; }

    /// <summary>Whether headings have ids and images are shown.</summary>
    public required bool HasHeadingsAndImages { get; init; }

    private static MarkdownPipelineBuilder CreateBuilder() => new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseTaskLists()
        .UseAutoLinks()
        .Use<LinkRelationExtension>();
}
