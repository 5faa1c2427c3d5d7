using System.Diagnostics.Metrics;

namespace Blog.Infrastructure.Diagnostics;

/// <summary>Records the metrics of the program itself. Recording costs next to nothing while nobody listens.</summary>
public sealed class BlogMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Blog";

    private readonly Histogram<int> writesPerCommit;
    private readonly Counter<long> outputCacheLookups;
    private readonly Counter<long> refusedAttempts;

    /// <summary>Creates the instruments.</summary>
    public BlogMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        writesPerCommit = meter.CreateHistogram<int>(
            "blog.database.commit.writes", "{write}", "The number of writes that a commit contained.");
        outputCacheLookups = meter.CreateCounter<long>(
            "blog.output_cache.lookups", "{request}", "The number of requests whose response was looked up.");
        refusedAttempts = meter.CreateCounter<long>(
            "blog.password_attempts.refused", "{attempt}", "The number of refused attempts to use a password.");
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

    private void RecordRefusedAttempt(string reason) =>
        refusedAttempts.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
