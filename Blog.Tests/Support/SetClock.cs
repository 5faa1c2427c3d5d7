namespace Blog.Tests.Support;

/// <summary>A clock that shows what it was set to.</summary>
public sealed class SetClock : TimeProvider
{
    /// <summary>The time it shows (UTC).</summary>
    public DateTime Now { get; set; } = new DateTime(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(1_234_567);

    public override DateTimeOffset GetUtcNow() => new(Now);

    /// <summary>Sets the clock forward.</summary>
    /// <returns>The time it shows now.</returns>
    public DateTime Advance() => Now += TimeSpan.FromHours(1) + TimeSpan.FromTicks(1);
}
