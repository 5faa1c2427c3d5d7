using System.Diagnostics;

namespace Blog.Tests.Support;

/// <summary>The result of the program in a process of its own.</summary>
public sealed record BlogProcess(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public string[] ErrorLines =>
        Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs the program until it exits, without settings from the environment.</summary>
    public static async Task<BlogProcess> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(inherited);
        }

        using var process = Process.Start(start)!;
        using var cancellation = new CancellationTokenSource(Timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation.Token);
            var errors = process.StandardError.ReadToEndAsync(cancellation.Token);
            await process.WaitForExitAsync(cancellation.Token);
            return new BlogProcess(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsSetting(string variable) =>
        variable == "JWT_SECRET"
        || variable.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
        || variable.StartsWith("OTEL_", StringComparison.Ordinal)
        || variable is "DOTNET_ENVIRONMENT"
        || variable.Contains("__", StringComparison.Ordinal);
}
