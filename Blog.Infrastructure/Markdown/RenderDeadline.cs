namespace Blog.Infrastructure.Markdown;

/// <summary>The time by which a text must be rendered. The parsers look at it while they work.</summary>
internal sealed class RenderDeadline(TimeProvider timeProvider, TimeSpan limit, CancellationToken cancellationToken)
{
    /// <summary>The slowest step that a parser takes between two of these is some microseconds.</summary>
    private const int StepsPerCheck = 32;

    private readonly long start = timeProvider.GetTimestamp();
    private int steps;

    public TimeSpan Remaining
    {
        get
        {
            var remaining = limit - timeProvider.GetElapsedTime(start);
            return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
        }
    }

    /// <exception cref="RenderLimitException">The time has passed.</exception>
    public void CheckNow()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Remaining == TimeSpan.Zero)
        {
            throw new RenderLimitException("It takes too long.");
        }
    }

    /// <summary>Checks the time once in a while, so that it costs nothing to call for every character.</summary>
    /// <exception cref="RenderLimitException">The time has passed.</exception>
    public void Check()
    {
        if (++steps % StepsPerCheck == 0)
        {
            CheckNow();
        }
    }
}
