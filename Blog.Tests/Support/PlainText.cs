using Blog.Domain.Articles;
using Blog.Domain.Markdown;

namespace Blog.Tests.Support;

/// <summary>Texts without Markdown for tests that need no renderer.</summary>
public static class PlainText
{
    public static ArticleText Of(string text) => new(text, new RenderedMarkdown($"<p>{text}</p>", text.Trim()));
}
