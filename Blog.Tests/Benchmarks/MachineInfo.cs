using System.Globalization;
using System.Runtime.InteropServices;

namespace Blog.Benchmarks;

internal static class MachineInfo
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>Returns the date, the processor, the operating system and the runtime.</summary>
    public static string Describe() => string.Join(
        ", ",
        DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        $"{Environment.ProcessorCount} cores{Processor()}",
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    private static string Processor() =>
        File.Exists(ProcessorFile)
        && File.ReadLines(ProcessorFile)
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } model
            ? $" of {model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}"
            : "";
}
