using Blog.Domain.Markdown;

namespace Blog.Domain.Articles;

/// <summary>The text of an article with what was rendered from it, outside of any transaction.</summary>
/// <param name="Value">The text as it was written, trimmed.</param>
/// <param name="Rendered">What was rendered from the text.</param>
public sealed record ArticleText(string Value, RenderedMarkdown Rendered)
{
    /// <summary>
    /// Generates a description of the words, by truncating them to <see cref="Article.DescriptionMaxLength"/>.
    /// </summary>
    public string Summarize()
    {
        var words = Rendered.PlainText;
        if (words.Length <= Article.DescriptionMaxLength)
        {
            return words;
        }

        var length = Article.DescriptionMaxLength - 1;
        return words[..(char.IsHighSurrogate(words[length - 1]) ? length - 1 : length)] + "…";
    }
}
