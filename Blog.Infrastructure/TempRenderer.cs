using Blog.Domain.Markdown;

namespace Blog.Infrastructure;

internal sealed class TempRenderer : IMarkdownRenderer
{
    public Task<RenderedMarkdown> RenderArticleAsync(string text, CancellationToken cancellationToken) =>
        Task.FromResult(new RenderedMarkdown($"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>", text));

    public Task<string> RenderCommentAsync(string text, CancellationToken cancellationToken) =>
        Task.FromResult($"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>");
}
