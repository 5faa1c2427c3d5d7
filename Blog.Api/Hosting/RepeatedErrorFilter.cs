using System.Data.Common;
using NLog;
using NLog.Filters;

namespace Blog.Api.Hosting;

/// <summary>
/// Limits the log of an error that occurs again and again to one entry in a few seconds, with its stack, and one line
/// with the number of the others. Errors are the same if exceptions of the same type come from the same place, or if
/// messages without an exception differ only in numbers.
/// </summary>
/// <remarks>NLog's own filter for repeated entries loses the number if the error does not occur again.</remarks>
internal sealed class RepeatedErrorFilter : Filter, IDisposable
{
    /// <summary>How long further entries of an error are only counted.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>The maximum number of different errors that are counted at the same time.</summary>
    private const int MaxErrors = 200;

    private const int MaxKeyLength = 2_000;

    private readonly Lock sync = new();
    private readonly Dictionary<string, Occurrences> occurrences = [];
    private readonly TimeProvider timeProvider;
    private readonly Action<LogEventInfo> write;
    private readonly ITimer timer;

    /// <param name="timeProvider">The clock.</param>
    /// <param name="write">Writes an entry with the number of errors, which is not filtered.</param>
    public RepeatedErrorFilter(TimeProvider timeProvider, Action<LogEventInfo> write)
    {
        this.timeProvider = timeProvider;
        this.write = write;
        timer = timeProvider.CreateTimer(_ => WriteCounts(), null, Interval, Interval);
    }

    public void Dispose() => timer.Dispose();

    /// <summary>Writes the numbers of the errors whose interval is over.</summary>
    internal void WriteCounts()
    {
        List<LogEventInfo> counts = [];
        lock (sync)
        {
            foreach (var (key, error) in occurrences.Where(pair => IsOver(pair.Value)).ToList())
            {
                occurrences.Remove(key);
                if (error.Repetitions > 0)
                {
                    counts.Add(error.ToEntry());
                }
            }
        }

        counts.ForEach(write);
    }

    protected override FilterResult Check(LogEventInfo logEvent)
    {
        WriteCounts();
        var key = GetKey(logEvent);
        lock (sync)
        {
            if (occurrences.TryGetValue(key, out var error))
            {
                error.Repetitions++;
                return FilterResult.Ignore;
            }

            if (occurrences.Count < MaxErrors)
            {
                occurrences[key] = new Occurrences(logEvent, timeProvider.GetTimestamp());
            }

            return FilterResult.Neutral;
        }
    }

    private static string GetKey(LogEventInfo entry)
    {
        var key = $"{entry.LoggerName} {(entry.Exception is null ? GetMessageKey(entry) : GetKey(entry.Exception))}";
        return key.Length <= MaxKeyLength ? key : key[..MaxKeyLength];
    }

    // The messages of exceptions may contain what a client has sent, so only those of the database tell errors apart.
    private static string GetKey(Exception exception)
    {
        var cause = exception.GetBaseException();
        return $"{exception.GetType()} {cause.GetType()} {(cause as DbException)?.Message}"
            + $"{cause.StackTrace}{exception.StackTrace}";
    }

    // EF Core logs the statement that failed and how long it took.
    private static string GetMessageKey(LogEventInfo entry) =>
        string.Concat(entry.FormattedMessage.Where(character => !char.IsAsciiDigit(character)));

    private bool IsOver(Occurrences error) => timeProvider.GetElapsedTime(error.Start) >= Interval;

    private sealed class Occurrences(LogEventInfo first, long start)
    {
        public long Start => start;

        public int Repetitions { get; set; }

        public LogEventInfo ToEntry() => LogEventInfo.Create(
            first.Level,
            first.LoggerName,
            $"{first.Exception?.GetType().ToString() ?? "The same error"} occurred {Repetitions} more times within "
            + $"{Interval.TotalSeconds} seconds after it was logged");
    }
}
