namespace Blog.Domain.Markdown;

/// <summary>A text that was rendered.</summary>
/// <param name="Html">The HTML to show, which is safe to embed in a page.</param>
/// <param name="PlainText">
/// The words without Markdown's signs, separated by single spaces; the first of them if there are many.
/// </param>
public sealed record RenderedMarkdown(string Html, string PlainText);
