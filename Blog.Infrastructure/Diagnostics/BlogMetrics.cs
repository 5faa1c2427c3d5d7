using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Blog.Infrastructure.Diagnostics;

/// <summary>Records the metrics of the program itself. Recording costs next to nothing while nobody listens.</summary>
public sealed class BlogMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Blog";

    private readonly ConcurrentDictionary<string, Func<long>> queueLengths = [];
    private readonly Histogram<double> queueWait;
    private readonly Histogram<int> writesPerCommit;
    private readonly Counter<long> outputCacheLookups;
    private readonly Counter<long> refusedAttempts;

    /// <summary>Creates the instruments.</summary>
    public BlogMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        meter.CreateObservableUpDownCounter(
            "blog.queue.length", MeasureQueues, "{request}", "The number of requests that wait for others.");
        queueWait = meter.CreateHistogram<double>(
            "blog.queue.wait", "s", "How long requests have waited for others.");
        writesPerCommit = meter.CreateHistogram<int>(
            "blog.database.commit.writes", "{write}", "The number of writes that a commit contained.");
        outputCacheLookups = meter.CreateCounter<long>(
            "blog.output_cache.lookups", "{request}", "The number of requests whose response was looked up.");
        refusedAttempts = meter.CreateCounter<long>(
            "blog.password_attempts.refused", "{attempt}", "The number of refused attempts to use a password.");
    }

    /// <summary>Measures the length of a queue from now on.</summary>
    /// <param name="queue">The name of the queue.</param>
    public void ObserveQueue(string queue, Func<long> getLength) => queueLengths[queue] = getLength;

    /// <summary>Records how long a request has waited in a queue.</summary>
    public void RecordQueueWait(string queue, TimeSpan wait) =>
        queueWait.Record(wait.TotalSeconds, CreateQueueTag(queue));

    /// <summary>Waits in a queue, and records how long that took.</summary>
    public async ValueTask<T> MeasureQueueWaitAsync<T>(string queue, ValueTask<T> wait)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await wait;
        RecordQueueWait(queue, Stopwatch.GetElapsedTime(start));
        return result;
    }

    /// <summary>Records a commit.</summary>
    /// <param name="writes">The number of writes that it contained.</param>
    public void RecordCommit(int writes) => writesPerCommit.Record(writes);

    /// <summary>Records that a response was found in the output cache, or was not.</summary>
    public void RecordOutputCacheLookup(bool isHit) =>
        outputCacheLookups.Add(1, new KeyValuePair<string, object?>("result", isHit ? "hit" : "miss"));

    /// <summary>Records an attempt with a wrong password.</summary>
    public void RecordWrongPassword() => RecordRefusedAttempt("wrong_password");

    /// <summary>Records an attempt that exceeded a rate limit.</summary>
    public void RecordRateLimitedAttempt() => RecordRefusedAttempt("rate_limit");

    private static KeyValuePair<string, object?> CreateQueueTag(string queue) => new("queue", queue);

    private IEnumerable<Measurement<long>> MeasureQueues() =>
        queueLengths.Select(queue => new Measurement<long>(queue.Value(), CreateQueueTag(queue.Key)));

    private void RecordRefusedAttempt(string reason) =>
        refusedAttempts.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
