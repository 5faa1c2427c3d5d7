namespace Blog.Domain.Markdown;

/// <summary>A text that was rendered.</summary>
/// <param name="Html">The HTML to show, safe to embed in a page.</param>
/// <param name="PlainText">
/// The words of the text without Markdown's signs, separated by single spaces; at most the first 2,000 characters or
/// so.
/// </param>
public sealed record RenderedMarkdown(string Html, string PlainText);
