using System.Globalization;
using System.Runtime.InteropServices;

namespace Blog.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>Says when, and on what.</summary>
    /// <returns>One line.</returns>
    public static string Describe() => string.Join(
        ", ",
        DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        $"{Environment.ProcessorCount} cores{Processor()}",
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    private static string Processor() =>
        File.Exists(ProcessorFile)
        && File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } model
            ? $" of {model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}"
            : "";
}
