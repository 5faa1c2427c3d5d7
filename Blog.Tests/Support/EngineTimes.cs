using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Blog.Tests.Support;

/// <summary>How long the fixtures of each engine took, from the first one's start to the last one's end.</summary>
public static class EngineTimes
{
    private static readonly ConcurrentDictionary<string, (long Start, long End, int Fixtures)> Times = new();

    /// <summary>Counts a fixture that has ended.</summary>
    /// <param name="engine">Its engine.</param>
    /// <param name="start">The timestamp of its start.</param>
    public static void Add(TestEngine engine, long start)
    {
        var end = Stopwatch.GetTimestamp();
        Times.AddOrUpdate(
            engine.Name,
            (start, end, 1),
            (_, times) => (Math.Min(times.Start, start), Math.Max(times.End, end), times.Fixtures + 1));
    }

    /// <summary>Says it.</summary>
    /// <returns>A line for each engine.</returns>
    public static IEnumerable<string> Describe() => Times.Select(times => string.Create(
        CultureInfo.InvariantCulture,
        $"{times.Key}: {times.Value.Fixtures} fixtures in {Stopwatch.GetElapsedTime(times.Value.Start, times.Value.End).TotalSeconds:0.0} s"));
}
