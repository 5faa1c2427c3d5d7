using System.Diagnostics;

namespace Blog.Tests.Support;

/// <summary>A trace that a test gives a request, to find it in the log.</summary>
/// <param name="Id">The id, as the log and the errors have it.</param>
public sealed record Trace(string Id)
{
    /// <summary>The header that hands it over.</summary>
    public (string Name, string Value) Header => ("traceparent", $"00-{Id}-{ActivitySpanId.CreateRandom()}-01");

    /// <summary>Makes one of its own.</summary>
    /// <returns>The trace.</returns>
    public static Trace New() => new(ActivityTraceId.CreateRandom().ToHexString());
}
