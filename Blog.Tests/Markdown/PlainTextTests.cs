namespace Blog.Tests.Markdown;

[Parallelizable(ParallelScope.All)]
public sealed class PlainTextTests : MarkdownRendererTests
{
    [TestCase("# A *title*\n\nSome **words**,\nand `code`.", "A title Some words, and code.")]
    [TestCase("- a\n- [x] b\n\n1. c\n\n> d\n\n---\n", "a b c d")]
    [TestCase("[a b](http://c.d \"e\") ![f](http://g.h)", "a b f")]
    [TestCase("un*frag*mented ~~gone~~", "unfragmented gone")]
    [TestCase("a|b\n-|-\nc|d", "a b c d")]
    [TestCase("```cs\nvar a = 1;\n  b();\n```\n\n    c", "var a = 1; b(); c")]
    [TestCase("a &amp; b &lt;c&gt; \\*d\\*", "a & b <c> *d*")]
    [TestCase("a[^1] b\n\n[^1]: note", "a b note")]
    [TestCase("a  \nb\\\nc\u00a0\u0001 d", "a b c d")]
    [TestCase("<b>a</b>c <!-- d --> <script>e</script><kbd>f</kbd>", "ac f")]
    [TestCase("<div>a &amp; <p>b</p></div>\n\nc ![d](http://e.f)", "a & b c d")]
    [TestCase("a[^1] <b>b</b>\n\n[^1]: note", "a b note")]
    [TestCase("", "")]
    public async Task The_words_have_no_signs(string text, string expected) =>
        Assert.That(await PlainTextAsync(text), Is.EqualTo(expected));

    [TestCase("word ")]
    [TestCase("😀")]
    [TestCase("<b>a</b> ")]
    public async Task The_words_end_after_2000_characters(string words)
    {
        var text = await PlainTextAsync(string.Concat(Enumerable.Repeat(words, 3_000)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Has.Length.InRange(1_990, 2_010));
            Assert.That(char.IsHighSurrogate(text[^1]), Is.False);
        }
    }

    [Test]
    public async Task A_text_that_is_shown_as_written_has_its_own_words()
    {
        var text = $"first\n{new string('[', 50_000)}";
        Assert.That(await PlainTextAsync(text), Does.StartWith("first [[["));
    }
}
