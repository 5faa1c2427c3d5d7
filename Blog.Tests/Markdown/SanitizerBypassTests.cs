using Blog.Infrastructure.Markdown;
using Markdig.Parsers;

namespace Blog.Tests.Markdown;

/// <summary>Texts without HTML and unusual addresses skip the sanitizer, which would change nothing in them.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SanitizerBypassTests : MarkdownRendererTests
{
    [TestCase("# a\n\n## *b* `c` <", false)]
    [TestCase("a & b < c > d \" e ' \u00a0 &lt;script&gt; &quot;", false)]
    [TestCase("**a** ~~b~~ ***c*** \\<d\\>", false)]
    [TestCase("- a\n  1. b\n\n     c\n- [x] d\n\n7. e", false)]
    [TestCase("> a\n> > b\n\n---", false)]
    [TestCase("```c#\n<script>\n```\n\n    <b>\n\n```a\"b\nc\n```", false)]
    [TestCase("a|b\n:-|-:\n<|`d`", false)]
    [TestCase("a[^1] b[^1] c[^2]\n\n[^1]: d\n[^2]: e\n\n    f", false)]
    [TestCase("[a](http://b.c/d?e=f&g=h#i \"j<k\\\"l\") [m](/n) [o](#p) [q](r.html)", false)]
    [TestCase("![a \"b\" \\<c>](https://d.e/f.png \"g'h\")", false)]
    [TestCase("[![a](https://b.c/d)](https://e.f)", false)]
    [TestCase("http://a.b/c_d www.e.f <https://g.h> <i@j.k> mailto:l@m.n", false)]
    [TestCase("[a](mailto:b@c.d) [e](//f.g) [h](?i=j)", false)]
    [TestCase("*a **b _c ~~d [e ![f `g", false)]
    [TestCase("<b>a</b>", true)]
    [TestCase("<div>", true)]
    [TestCase("<!-- a -->", true)]
    [TestCase("[a](javascript:b)", true)]
    [TestCase("[a](b:c)", true)]
    [TestCase("[a](&#1;http://b)", true)]
    [TestCase("[a](http:b)", true)]
    [TestCase("[a](ü)", true)]
    [TestCase("[a](<b c>)", true)]
    [TestCase("![a](/b)", true)]
    [TestCase("![a](mailto:b@c.d)", true)]
    [TestCase("<javascript:a>", true)]
    [TestCase("ftp://a.b", true)]
    public async Task The_sanitizer_would_change_nothing_in_what_skips_it(string text, bool needsSanitizer)
    {
        Assert.That(NeedsSanitizer(text, MarkdownFormat.Article), Is.EqualTo(needsSanitizer));
        foreach (var format in new[] { MarkdownFormat.Article, MarkdownFormat.Comment })
        {
            if (!NeedsSanitizer(text, format))
            {
                await AssertSameAsync(text, format);
            }
        }
    }

    private static bool NeedsSanitizer(string text, MarkdownFormat format)
    {
        var preparation = new DocumentPreparation(format, CreateDeadline(), new PlainTextBuilder());
        preparation.Prepare(MarkdownParser.Parse(text, format.Pipeline));
        return preparation.NeedsSanitizer;
    }

    private static RenderDeadline CreateDeadline() =>
        new(TimeProvider.System, TimeSpan.FromMinutes(1), CancellationToken.None);

    private static async Task AssertSameAsync(string text, MarkdownFormat format)
    {
        var isArticle = format == MarkdownFormat.Article;
        var unsanitized = isArticle ? await RenderAsync(text) : await RenderCommentAsync(text);
        var sanitizer = new TextHtmlSanitizer(format);
        var marked = unsanitized.Replace(" id=\"", $" id=\"{sanitizer.IdMark}", StringComparison.Ordinal);
        var sanitized = sanitizer.Sanitize(marked, CreateDeadline(), new PlainTextBuilder());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RenderedHtml.Violations(unsanitized), Is.Empty);
            Assert.That(RenderedHtml.Normalize(sanitized), Is.EqualTo(RenderedHtml.Normalize(unsanitized)));
        }
    }
}
