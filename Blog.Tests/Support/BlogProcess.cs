using System.Diagnostics;

namespace Blog.Tests.Support;

/// <summary>The result of the program in a process of its own.</summary>
public sealed record BlogProcess(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public string[] ErrorLines =>
        Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The environment variable with the published program, which is tested instead of this build.</summary>
    public const string ProgramVariable = "BLOG_TEST_PROGRAM";

    /// <summary>The category of tests that take so long that only <c>.ci/run</c> runs them.</summary>
    public const string PublishedCategory = "PublishedProgram";

    /// <summary>The program to start.</summary>
    public static string ProgramFile =>
        Environment.GetEnvironmentVariable(ProgramVariable) ?? typeof(Program).Assembly.Location;

    /// <summary>Ignores the test where there is no published program.</summary>
    public static void RequirePublishedProgram()
    {
        if (Environment.GetEnvironmentVariable(ProgramVariable) is null)
        {
            Assert.Ignore($"{ProgramVariable} is not set. .ci/run sets it to the published program.");
        }
    }

    /// <summary>Describes the process of the program, without settings from the environment.</summary>
    public static ProcessStartInfo CreateStart(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramFile, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(inherited);
        }

        return start;
    }

    /// <summary>Runs the program until it exits.</summary>
    public static async Task<BlogProcess> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(CreateStart(folder, arguments))!;
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
