using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Blog.Tests.Support;

/// <summary>The time of the tests on each engine, from the first database to the last.</summary>
public static class TestEngineTimes
{
    private static readonly ConcurrentDictionary<string, (long Start, long End, int Databases)> Times = new();

    /// <param name="start">The timestamp at which the database was created.</param>
    public static void Add(string engine, long start)
    {
        var end = Stopwatch.GetTimestamp();
        Times.AddOrUpdate(
            engine,
            (start, end, 1),
            (_, times) => (Math.Min(times.Start, start), Math.Max(times.End, end), times.Databases + 1));
    }

    public static IEnumerable<string> Describe()
    {
        foreach (var (engine, (start, end, databases)) in Times)
        {
            var seconds = Stopwatch.GetElapsedTime(start, end).TotalSeconds;
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{engine}: {databases} databases, {seconds:0.0} s");
        }
    }
}
