using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Blog.Infrastructure.Markdown;

/// <summary>
/// Stops the parsing of a text when its time has passed, or when its blocks are too deep. The parsers are linear for
/// what people write; for nested brackets, unclosed links and the like some of them walk back to the start of the text
/// at every sign.
/// </summary>
internal sealed class DeadlineExtension : IMarkdownExtension
{
    /// <summary>The parsers of emphasis and of lists learn their signs only when the pipeline is built.</summary>
    private const string SignsOfEmphasis = "*_~";
    private const string SignsOfLists = "-+*0123456789";

    /// <summary>Less than what the renderer can write, and more than anybody means.</summary>
    private const int MaxDepth = 100;

    private static readonly object ContextKey = new();

    public static MarkdownParserContext CreateContext(RenderDeadline deadline)
    {
        var context = new MarkdownParserContext();
        context.Properties[ContextKey] = deadline;
        return context;
    }

    /// <summary>Must be the last extension, to see the signs of all the others.</summary>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var signs = pipeline.InlineParsers.SelectMany(parser => parser.OpeningCharacters ?? []).Concat(SignsOfEmphasis);
        pipeline.InlineParsers.Insert(0, new DeadlineInlineParser([.. signs.Distinct()]));

        // A parser without signs is asked only where none of those with signs opens a block.
        var openings = pipeline.BlockParsers.SelectMany(parser => parser.OpeningCharacters ?? []).Concat(SignsOfLists);
        pipeline.BlockParsers.Insert(0, new DeadlineBlockParser([.. openings.Distinct()]));
        pipeline.BlockParsers.Insert(1, new DeadlineBlockParser(signs: null));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Check(MarkdownParserContext? context) =>
        (context?.Properties[ContextKey] as RenderDeadline)?.Check();

    /// <summary>Looks at the time at every sign, and leaves it to the other parsers.</summary>
    private sealed class DeadlineInlineParser : InlineParser
    {
        public DeadlineInlineParser(char[] signs) => OpeningCharacters = signs;

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            Check(processor.Context);
            return false;
        }
    }

    /// <summary>Looks at the time wherever a block may begin, and leaves it to the other parsers.</summary>
    private sealed class DeadlineBlockParser : BlockParser
    {
        public DeadlineBlockParser(char[]? signs) => OpeningCharacters = signs;

        public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            Check(processor.Context);
            var depth = 0;
            for (Block? container = processor.CurrentContainer; container is not null; container = container.Parent)
            {
                if (++depth > MaxDepth)
                {
                    throw new RenderLimitException("Its lists and quotes are too deep.");
                }
            }

            return BlockState.None;
        }
    }
}
