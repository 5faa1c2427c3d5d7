using Blog.Domain.Markdown;
using Blog.Infrastructure.Markdown;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Markdown;

/// <summary>Renders as the program does, without starting it.</summary>
public abstract class MarkdownRendererTests
{
    private static readonly MarkdownRenderer Shared =
        new(TimeProvider.System, NullLogger<MarkdownRenderer>.Instance);

    protected static IMarkdownRenderer Renderer => Shared;

    protected static async Task<string> RenderAsync(string text) =>
        (await Renderer.RenderArticleAsync(text, CancellationToken.None)).Html;

    protected static Task<string> RenderCommentAsync(string text) =>
        Renderer.RenderCommentAsync(text, CancellationToken.None);

    protected static async Task<string> PlainTextAsync(string text) =>
        (await Renderer.RenderArticleAsync(text, CancellationToken.None)).PlainText;
}
