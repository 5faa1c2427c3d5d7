namespace Blog.Tests.Support;

/// <summary>A clock that a test sets.</summary>
public sealed class FakeTimeProvider : TimeProvider
{
    public DateTime Now { get; set; } = new DateTime(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(1_234_567);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Now);

    public override long GetTimestamp() => Now.Ticks;

    /// <returns>The new time.</returns>
    public DateTime Advance() => Now += TimeSpan.FromHours(1) + TimeSpan.FromTicks(1);
}
