namespace Blog.Tests.Support;

/// <summary>A clock that moves on by one step whenever it is read, so that a test knows which moments are the same.</summary>
public sealed class SteppingClock : TimeProvider
{
    private long ticks = System.GetUtcNow().Ticks;
    private long step = TimeSpan.TicksPerMillisecond;

    public override DateTimeOffset GetUtcNow() =>
        new(Interlocked.Add(ref ticks, Interlocked.Read(ref step)), TimeSpan.Zero);

    /// <summary>Makes all moments from now on the same one.</summary>
    public void Stop() => Interlocked.Exchange(ref step, 0);

    /// <summary>Sets the clock back.</summary>
    /// <param name="time">How far.</param>
    public void SetBack(TimeSpan time) => Interlocked.Add(ref ticks, -time.Ticks);
}
