using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Blog.Tests.Support;

/// <summary>How long the tests on each engine took, from the first database's making to the last one's end.</summary>
public static class EngineTimes
{
    private static readonly ConcurrentDictionary<string, (long Start, long End, int Databases)> Times = new();

    /// <summary>Counts a database that was used.</summary>
    /// <param name="engine">The name of its engine.</param>
    /// <param name="start">The timestamp of its making.</param>
    public static void Add(string engine, long start)
    {
        var end = Stopwatch.GetTimestamp();
        Times.AddOrUpdate(
            engine,
            (start, end, 1),
            (_, times) => (Math.Min(times.Start, start), Math.Max(times.End, end), times.Databases + 1));
    }

    /// <summary>Says it.</summary>
    /// <returns>A line for each engine.</returns>
    public static IEnumerable<string> Describe() => Times.Select(times => string.Create(
        CultureInfo.InvariantCulture,
        $"{times.Key}: {times.Value.Databases} databases, {Stopwatch.GetElapsedTime(times.Value.Start, times.Value.End).TotalSeconds:0.0} s"));
}
