namespace Blog.Domain.Markdown;

/// <summary>
/// Renders what users write. What cannot be rendered in time is shown as it was written: rendering fails for no text.
/// </summary>
public interface IMarkdownRenderer
{
    /// <summary>Renders the text of an article: everything that Markdown has, and headings with ids.</summary>
    Task<RenderedMarkdown> RenderArticleAsync(string text, CancellationToken cancellationToken);

    /// <summary>Renders the text of a comment as HTML without headings, images, footnotes and ids.</summary>
    Task<string> RenderCommentAsync(string text, CancellationToken cancellationToken);
}
