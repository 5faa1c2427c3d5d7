using System.Diagnostics;
using Blog.Tests.Support;

namespace Blog.Tests.Clients;

/// <summary>Node.js and npm of the machine.</summary>
internal static class Node
{
    /// <summary>The copy of the lock file that the packages were installed from.</summary>
    private const string InstalledLockFile = "node_modules/.installed-package-lock.json";

    private const string LockFile = "package-lock.json";

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private static readonly string? Executable = ExecutableFinder.Find("node");

    private static readonly string? PackageManager = ExecutableFinder.Find("npm");

    /// <summary>Says whether tests with Node.js run, and why not.</summary>
    public static string Report { get; } = Executable is null || PackageManager is null
        ? "Node.js: no, node and npm are not both on the PATH"
        : $"Node.js: yes, {Executable}";

    /// <summary>Installs the packages of the lock file in a folder, unless they are installed already.</summary>
    public static async Task InstallPackagesAsync(string folder)
    {
        if (Executable is null || PackageManager is null)
        {
            ClientRequirement.ReportMissing($"{Report}.");
        }

        var installed = Path.Combine(folder, InstalledLockFile);
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, LockFile));
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == wanted)
        {
            return;
        }

        var (exitCode, output) = await RunAsync(
            PackageManager!, folder, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        if (exitCode != 0)
        {
            ClientRequirement.ReportMissing($"Node.js: no, npm ci has failed: {output}");
        }

        await File.WriteAllTextAsync(installed, wanted);
    }

    /// <summary>Runs a script in a folder.</summary>
    /// <returns>The exit code, and everything that was printed.</returns>
    public static Task<(int ExitCode, string Output)> RunScriptAsync(string folder, params string[] arguments) =>
        RunAsync(Executable!, folder, ["--enable-source-maps", .. arguments]);

    private static async Task<(int ExitCode, string Output)> RunAsync(
        string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var cancellation = new CancellationTokenSource(Timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation.Token);
            var errors = process.StandardError.ReadToEndAsync(cancellation.Token);
            await process.WaitForExitAsync(cancellation.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
