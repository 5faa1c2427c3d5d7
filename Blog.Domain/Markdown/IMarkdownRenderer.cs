namespace Blog.Domain.Markdown;

/// <summary>Renders texts that are written in Markdown.</summary>
public interface IMarkdownRenderer
{
    /// <summary>Renders the text of an article.</summary>
    Task<RenderedMarkdown> RenderArticleAsync(string text, CancellationToken cancellationToken);

    /// <summary>Renders the text of a comment, which has no headings, images or IDs.</summary>
    Task<string> RenderCommentAsync(string text, CancellationToken cancellationToken);
}
