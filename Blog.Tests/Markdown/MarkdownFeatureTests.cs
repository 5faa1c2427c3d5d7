namespace Blog.Tests.Markdown;

[Parallelizable(ParallelScope.All)]
public sealed class MarkdownFeatureTests : MarkdownRendererTests
{
    private const string Rel = "rel=\"nofollow ugc noopener\"";

    [TestCase("a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>\n")]
    [TestCase("a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n")]
    [TestCase(
        "*a* **b** ***c*** `d<e`",
        "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <code>d&lt;e</code></p>\n")]
    [TestCase("~~a~~ H~2~O x^2^", "<p><del>a</del> H~2~O x^2^</p>\n")]
    [TestCase("> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n")]
    [TestCase("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [TestCase("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")]
    [TestCase("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n")]
    [TestCase("```cs\nvar a;\n```", "<pre><code class=\"language-cs\">var a;\n</code></pre>\n")]
    [TestCase("~~~c++ title\na\n~~~", "<pre><code class=\"language-c++\">a\n</code></pre>\n")]
    [TestCase("    a", "<pre><code>a\n</code></pre>\n")]
    [TestCase("[a](http://b.c/d \"e\")", $"<p><a href=\"http://b.c/d\" title=\"e\" {Rel}>a</a></p>\n")]
    [TestCase("[a](/b) [c](#d) [e](mailto:f@g.h)",
        $"<p><a href=\"/b\" {Rel}>a</a> <a href=\"#d\" {Rel}>c</a> <a href=\"mailto:f@g.h\" {Rel}>e</a></p>\n")]
    [TestCase("https://a.b/c <http://d.e> <f@g.h>",
        $"<p><a href=\"https://a.b/c\" {Rel}>https://a.b/c</a> <a href=\"http://d.e\" {Rel}>http://d.e</a> "
        + $"<a href=\"mailto:f@g.h\" {Rel}>f@g.h</a></p>\n")]
    [TestCase("[a]\n\n[a]: http://b.c", $"<p><a href=\"http://b.c\" {Rel}>a</a></p>\n")]
    [TestCase("![a](https://b.c/d.png \"e\")",
        "<p><img src=\"https://b.c/d.png\" alt=\"a\" title=\"e\"></p>\n")]
    [TestCase("&amp; &copy; 😀 \\*", "<p>&amp; © 😀 *</p>\n")]
    [TestCase("<kbd>a</kbd> <b>b</b>", "<p><kbd>a</kbd> <b>b</b></p>\n")]
    [TestCase("<details><summary>a</summary>\n\n*b*\n\n</details>",
        "<details><summary>a</summary>\n<p><em>b</em></p>\n</details>\n")]
    [TestCase("List<int> a", "<p>List a</p>\n")]
    public async Task An_article_has_Markdown(string text, string expected) =>
        Assert.That(RenderedHtml.Normalize(await RenderAsync(text)), Is.EqualTo(expected));

    [Test]
    public async Task A_table_is_aligned_without_styles()
    {
        var table = RenderedHtml.Parse(await RenderAsync("a|b|c\n:-|:-:|--:\n1|*2*|3\n")).QuerySelector("table")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                table.QuerySelectorAll("td").Select(cell => cell.GetAttribute("align")),
                Is.EqualTo(["left", "center", "right"]));
            Assert.That(table.QuerySelectorAll("th"), Has.Count.EqualTo(3));
            Assert.That(table.QuerySelector("td em")?.TextContent, Is.EqualTo("2"));
        }
    }

    [TestCase("")]
    [TestCase(" <b>c</b>")]
    public async Task A_task_list_has_checkboxes_that_nobody_can_check(string html)
    {
        var list = RenderedHtml.Parse(await RenderAsync($"- [ ] a\n- [x] b{html}\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.QuerySelectorAll("ul.contains-task-list > li.task-list-item"), Has.Count.EqualTo(2));
            Assert.That(list.QuerySelectorAll("input[type=checkbox][disabled]"), Has.Count.EqualTo(2));
            Assert.That(list.QuerySelectorAll("input[checked]"), Has.Count.EqualTo(1));
        }
    }

    [TestCase("")]
    [TestCase(" <b>c</b> <i id=fn:1>d</i>")]
    public async Task A_footnote_leads_there_and_back(string html)
    {
        var body = RenderedHtml.Parse(await RenderAsync($"a[^x]{html}\n\n[^x]: The note.\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(body.QuerySelector("sup > a[href='#fn:1']")?.Id, Is.EqualTo("fnref:1"));
            Assert.That(body.QuerySelectorAll("[id='fn:1']").Single().LocalName, Is.EqualTo("li"));
            Assert.That(body.QuerySelector("li a[href='#fnref:1']"), Is.Not.Null);
        }
    }

    [TestCase("# Hello, *World*!", "user-content-hello-world")]
    [TestCase("Über uns\n===", "user-content-über-uns")]
    [TestCase("## 日本 `code` &amp; more", "user-content-日本-code-more")]
    [TestCase("### !!!", "user-content-section")]
    [TestCase("# location", "user-content-location")]
    [TestCase("# <b id=x>a</b>", "user-content-a")]
    public async Task A_heading_has_an_id_of_its_words(string text, string expected) => Assert.That(
        RenderedHtml.Parse(await RenderAsync(text)).QuerySelectorAll("[id]").Select(heading => heading.Id),
        Is.EqualTo([expected]));

    [Test]
    public async Task Headings_of_the_same_words_have_different_ids()
    {
        var html = await RenderAsync("# a\n# a 1\n# a\n# a\n<h1 id=user-content-a>a</h1>\n");
        Assert.That(
            RenderedHtml.Parse(html).QuerySelectorAll("[id]").Select(heading => heading.Id),
            Is.EqualTo(["user-content-a", "user-content-a-1", "user-content-a-2", "user-content-a-3"]));
    }

    [Test]
    public async Task A_link_to_a_heading_leads_there() => Assert.That(
        RenderedHtml.Parse(await RenderAsync("[a](#the-end) [b](#top)\n\n# The end\n")).QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")),
        Is.EqualTo(["#user-content-the-end", "#top"]));

    [TestCase("# a *b*\n\nc\n===", "<p><strong>a <em>b</em></strong></p>\n<p><strong>c</strong></p>\n")]
    [TestCase("a ![the *alt*](http://b.c/d) e", "<p>a the <em>alt</em> e</p>\n")]
    [TestCase("a <img src=http://b.c/d alt=words id=e> f", "<p>a words f</p>\n")]
    [TestCase("<h2 id=a>b</h2>", "b\n")]
    [TestCase("a[^1]\n\n[^1]: b c", "<p>a[^1]</p>\n<p>[^1]: b c</p>\n")]
    [TestCase("*a* `b`\n\n- c", "<p><em>a</em> <code>b</code></p>\n<ul>\n<li>c</li>\n</ul>\n")]
    public async Task A_comment_has_no_headings_images_and_ids(string text, string expected) =>
        Assert.That(RenderedHtml.Normalize(await RenderCommentAsync(text)), Is.EqualTo(expected));

    [TestCase("\u0001 &#2; \u001b \ufffe", "<p>\ufffd \ufffd \ufffd \ufffd</p>\n")]
    [TestCase("a \0 <b>\u0001</b>", "<p>a \ufffd <b>\ufffd</b></p>\n")]
    public async Task What_feeds_cannot_carry_is_replaced(string text, string expected) =>
        Assert.That(await RenderAsync(text), Is.EqualTo(expected));

    [Test]
    public async Task Halves_of_pairs_are_replaced() =>
        Assert.That(
            await RenderAsync($"a {'\ud83d'} b {'\udc00'} 😀"),
            Is.EqualTo("<p>a \ufffd b \ufffd 😀</p>\n"));

    [TestCase("")]
    [TestCase(" \n\t ")]
    public async Task An_empty_text_becomes_nothing(string text) => Assert.That(await RenderAsync(text), Is.Empty);
}
