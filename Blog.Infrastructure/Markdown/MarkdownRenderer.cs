using Blog.Domain.Markdown;
using Markdig.Parsers;
using Microsoft.Extensions.Logging;
using HtmlRenderer = Markdig.Renderers.HtmlRenderer;

namespace Blog.Infrastructure.Markdown;

/// <summary>
/// Renders Markdown within a time. Short texts cannot take long, and are rendered where they are asked for. Longer ones
/// are rendered by a few threads of their own: whatever their text makes them do, requests go on.
/// </summary>
internal sealed partial class MarkdownRenderer(TimeProvider timeProvider, ILogger<MarkdownRenderer> logger)
    : IMarkdownRenderer, IDisposable
{
    /// <summary>Includes the time in which a text waits for its turn.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(200);

    /// <summary>Has something for every part of the parsers, which are compiled when they are first used.</summary>
    private const string Sample =
        "# A\n\n*b* `c` [d](/e) <b>f</b>[^1]\n\n- [ ] g\n\n> h\n\ni|j\n-|-\nk|l\n\n```m\nn\n```\n\n[^1]: o\n";

    /// <summary>In characters. The slowest text of this length takes some milliseconds.</summary>
    private const int ShortText = 4_096;

    /// <summary>In characters. The HTML of what people write is about twice as long as its text.</summary>
    private const int MaxHtmlLength = 1_500_000;

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    // Made with the first text that needs them: that takes longer than most of the start.
    private readonly Lazy<TextHtmlSanitizer> articleSanitizer = new(() => new(MarkdownFormat.Article));
    private readonly Lazy<TextHtmlSanitizer> commentSanitizer = new(() => new(MarkdownFormat.Comment));
    private object? compilation = new();
    private bool isCompiled;
    private RenderedMarkdown? sample;

    public Task<RenderedMarkdown> RenderArticleAsync(string text, CancellationToken cancellationToken) =>
        RenderAsync(text, MarkdownFormat.Article, articleSanitizer, cancellationToken);

    public async Task<string> RenderCommentAsync(string text, CancellationToken cancellationToken) =>
        (await RenderAsync(text, MarkdownFormat.Comment, commentSanitizer, cancellationToken)).Html;

    public void Dispose() => turns.Dispose();

    private async Task<RenderedMarkdown> RenderAsync(
        string text, MarkdownFormat format, Lazy<TextHtmlSanitizer> sanitizer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        CompileParsers();
        var deadline = new RenderDeadline(timeProvider, TimeLimit, cancellationToken);
        try
        {
            return text.Length <= ShortText
                ? Render(text, format, sanitizer, deadline)
                : await RenderInTurnAsync(() => Render(text, format, sanitizer, deadline), deadline, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogShownAsWritten(text.Length, exception.Message);
            return ShowAsWritten(text);
        }
    }

    /// <summary>The first texts would otherwise be shown as written, for the time that compilation takes.</summary>
    private void CompileParsers() => LazyInitializer.EnsureInitialized(
        ref sample,
        ref isCompiled,
        ref compilation,
        () => Render(
            Sample,
            MarkdownFormat.Article,
            articleSanitizer,
            new RenderDeadline(timeProvider, TimeSpan.MaxValue, CancellationToken.None)));

    /// <summary>
    /// A thread that does not end in time keeps its turn until it does, so that no more than these can run away.
    /// </summary>
    private async Task<RenderedMarkdown> RenderInTurnAsync(
        Func<RenderedMarkdown> render, RenderDeadline deadline, CancellationToken cancellationToken)
    {
        if (!await turns.WaitAsync(deadline.Remaining, cancellationToken))
        {
            throw new RenderLimitException("Too many others are being rendered.");
        }

        var rendering = Task.Factory.StartNew(
            render, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _ = rendering.ContinueWith(
            _ => turns.Release(),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return await rendering.WaitAsync(deadline.Remaining, timeProvider, cancellationToken);
    }

    private static RenderedMarkdown Render(
        string text, MarkdownFormat format, Lazy<TextHtmlSanitizer> sanitizer, RenderDeadline deadline)
    {
        var document = MarkdownParser.Parse(text, format.Pipeline, DeadlineExtension.CreateContext(deadline));
        var words = new PlainTextBuilder();
        var preparation = new DocumentPreparation(format, deadline, words);
        preparation.Prepare(document);
        if (preparation.NeedsSanitizer)
        {
            preparation.MarkIds(sanitizer.Value.IdMark);
            words = new PlainTextBuilder();
        }

        deadline.CheckNow();
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        format.Pipeline.Setup(renderer);
        renderer.Render(document);
        var html = writer.ToString();
        if (html.Length > MaxHtmlLength)
        {
            throw new RenderLimitException("Its HTML is too long.");
        }

        html = preparation.NeedsSanitizer ? sanitizer.Value.Sanitize(html, deadline, words) : html;
        return new RenderedMarkdown(HtmlText.ReplaceForbidden(html), words.ToString());
    }

    private static RenderedMarkdown ShowAsWritten(string text)
    {
        var words = new PlainTextBuilder();
        words.Append(text);
        return new RenderedMarkdown(HtmlText.Escape(text), words.ToString());
    }

    [LoggerMessage(LogLevel.Information, "A text of {Length} characters is shown as it was written. {Reason}")]
    private partial void LogShownAsWritten(int length, string reason);
}
