using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blog.Infrastructure.Markdown;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Markdown;

/// <summary>
/// Each text of 100,000 characters makes a parser work for seconds, or exhausts its stack, where nothing limits it.
/// One after the other, so that none waits for the turn of another.
/// </summary>
public sealed class RenderingTimeTests : MarkdownRendererTests
{
    private const int Length = 100_000;

    /// <summary>Other tests run at the same time. Without a limit the texts take from one second to a minute.</summary>
    private static readonly TimeSpan Limit = 7 * MarkdownRenderer.TimeLimit;

    private static readonly NullLogger<MarkdownRenderer> Logger = NullLogger<MarkdownRenderer>.Instance;

    [OneTimeSetUp]
    public Task CompileAsync() => RenderAsync("<b>a</b>");

    [TestCaseSource(nameof(Texts))]
    public async Task A_long_text_of_anything_is_shown_in_time(string text)
    {
        var start = Stopwatch.GetTimestamp();
        var html = await RenderAsync(text);
        var elapsed = Stopwatch.GetElapsedTime(start);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(elapsed, Is.LessThan(Limit));
            Assert.That(html, Has.Length.LessThan(20 * Length));
        }
    }

    [Test]
    public async Task A_long_article_is_rendered()
    {
        var text = Repeat("# A heading\n\nSome *words* with [a link](http://a.b/c).\n\n- [ ] task\n\n> quote\n\n");
        using var renderer = new MarkdownRenderer(new StoppedClock(), Logger);
        var article = await renderer.RenderArticleAsync(text, CancellationToken.None);
        Assert.That(article.Html, Does.Contain("<em>words</em>").And.Not.Contain("*"));
    }

    [Test]
    public async Task What_cannot_be_rendered_is_shown_as_it_was_written()
    {
        var text = "<a&\"\n" + Repeat("[", 50_000);
        var html = await RenderAsync(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.StartWith("<p>&lt;a&amp;&quot;<br />\n[[["));
            Assert.That(RenderedHtml.Parse(html).TextContent.TrimEnd(), Is.EqualTo(text.TrimEnd()));
        }
    }

    [Test]
    public async Task A_canceled_request_is_no_timeout()
    {
        using var renderer = new MarkdownRenderer(new StoppedClock(), Logger);
        using var canceled = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        var rendering = renderer.RenderArticleAsync(Repeat("[]("), canceled.Token);
        Assert.That(async () => await rendering, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            async () => await renderer.RenderCommentAsync("a", canceled.Token),
            Throws.InstanceOf<OperationCanceledException>());

        // It gives up its turn.
        var next = await renderer.RenderCommentAsync(Repeat("*a*\n\n", 10_000), CancellationToken.None);
        Assert.That(next, Does.StartWith("<p><em>a</em></p>"));
    }

    [Test]
    public async Task Many_at_once_are_answered_in_time_and_short_texts_rendered()
    {
        using var renderer = new MarkdownRenderer(TimeProvider.System, Logger);
        await renderer.RenderArticleAsync("a", CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        var hostile = Enumerable.Range(0, 20)
            .Select(_ => renderer.RenderCommentAsync(Repeat("[]("), CancellationToken.None))
            .ToList();
        var harmless = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(
            () => renderer.RenderCommentAsync($"*a* <b>{number}</b>", CancellationToken.None))));
        await Task.WhenAll(hostile);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(2 * Limit));
            Assert.That(harmless, Is.EqualTo(
                Enumerable.Range(0, 50).Select(number => $"<p><em>a</em> <b>{number}</b></p>\n")));
        }
    }

    private static IEnumerable<TestCaseData> Texts() => new Dictionary<string, string>
    {
        ["nested brackets"] = Repeat("["),
        ["unclosed links"] = Repeat("[]("),
        ["10,000 quotes"] = Repeat("> ", 20_000) + "a\n" + Repeat("a\n", 80_000),
        ["unclosed emphasis"] = Repeat("**a "),
        ["links after emphasis"] = Repeat("*http://a.b"),
        ["nested lists"] = Repeat("- > "),
        ["rows"] = "a|b\n-|-\n" + Repeat("c|d\n"),
        ["columns"] = Repeat("a|", Length / 3) + "\n" + Repeat("-|", Length / 3) + "\n" + Repeat("b|", Length / 3),
        ["definitions"] = Repeat("[a]: b\n"),
        ["one long definition"] = $"[a]: {new string('b', 50_000)}\n\n{Repeat("[a]", 49_000)}",
        ["footnotes"] = "[^1]: a\n\n" + Repeat("[^1]"),
        ["headings of one name"] = Repeat("# a\n"),
        ["unclosed tags"] = "x " + Repeat("<div>"),
        ["tags of 16,000 characters"] = "x " + Repeat("<ul><li>", 16_000),
        ["nested links"] = "x " + Repeat("<a><div>", 16_000),
        ["formatting of each paragraph"] = "x<p>" + Number("<b title={0}>", 80) + Repeat("<p>", 12_000),
        ["attributes"] = "x <a " + Number("a{0} ", 14_000) + ">",
        ["ampersands"] = Repeat("&"),
        ["one word"] = Repeat("a"),
    }.Select(text => new TestCaseData(text.Value).SetName($"In time: {text.Key}"));

    private static string Number(string format, int count) => string.Concat(
        Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, format, number)));

    private static string Repeat(string text, int length = Length) =>
        new StringBuilder(length).Insert(0, text, length / text.Length).ToString();

    /// <summary>Gives all the time that a text needs.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
