namespace Blog.Tests.Support;

/// <summary>A clock that advances whenever it is read, so that no two times are equal.</summary>
public sealed class AdvancingTimeProvider : TimeProvider
{
    private long ticks = System.GetUtcNow().Ticks;
    private long step = TimeSpan.TicksPerMillisecond;

    public override DateTimeOffset GetUtcNow() =>
        new(Interlocked.Add(ref ticks, Interlocked.Read(ref step)), TimeSpan.Zero);

    public void Stop() => Interlocked.Exchange(ref step, 0);

    public void SetBack(TimeSpan time) => Interlocked.Add(ref ticks, -time.Ticks);
}
