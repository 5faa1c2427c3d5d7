namespace Blog.Tests.Mail;

/// <summary>A clock with the real time, whose timers need only a part of theirs.</summary>
internal sealed class FastTimerProvider(double factor) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Shorten(dueTime), Shorten(period));

    private TimeSpan Shorten(TimeSpan time) => time > TimeSpan.Zero ? time / factor : time;
}
