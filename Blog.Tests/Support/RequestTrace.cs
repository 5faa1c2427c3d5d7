using System.Diagnostics;

namespace Blog.Tests.Support;

/// <summary>A trace ID that a test sets, to find its request in the log.</summary>
public sealed record RequestTrace(string Id)
{
    /// <summary>The header of W3C Trace Context.</summary>
    public (string Name, string Value) Header => ("traceparent", $"00-{Id}-{ActivitySpanId.CreateRandom()}-01");

    public static RequestTrace New() => new(ActivityTraceId.CreateRandom().ToHexString());
}
