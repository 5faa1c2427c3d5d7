using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Blog.Benchmarks.Servers;

/// <summary>The API as it would be installed, in a folder of its own that goes with it.</summary>
internal sealed class Installation : IDisposable
{
    /// <summary>Users enough that articles have different authors.</summary>
    private const int Users = 100;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("blog-benchmark-");
    private readonly string jwtSecret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));

    private Installation()
    {
    }

    private string Program => Path.Combine(folder.FullName, "app", "Blog.Api.dll");

    /// <summary>Publishes the API.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The installation.</returns>
    public static async Task<Installation> MakeAsync(CancellationToken cancellationToken)
    {
        var installation = new Installation();
        try
        {
            var project = Path.Combine(SolutionFolder(), "Blog.Api");
            var output = Path.GetDirectoryName(installation.Program)!;
            await RunAsync(
                new ProcessStartInfo("dotnet", ["publish", project, "--configuration", "Release", "--output", output]),
                cancellationToken);
            return installation;
        }
        catch
        {
            installation.Dispose();
            throw;
        }
    }

    /// <summary>Makes a database with sample data.</summary>
    /// <param name="articles">How many articles.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its file.</returns>
    public async Task<string> SeedAsync(int articles, CancellationToken cancellationToken)
    {
        var database = PathOf($"{articles}.db");
        await RunAsync(Start(database, "seed", "--users", Number(Users), "--articles", Number(articles)), cancellationToken);
        return database;
    }

    /// <summary>Starts the API.</summary>
    /// <param name="database">Its database.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The API, when it answers.</returns>
    public Task<Server> StartAsync(string database, CancellationToken cancellationToken) => Server.StartAsync(
        Start(database, "--RateLimiting:Enabled=false", "--environment", "Production", "--urls", Server.AnyAddress),
        cancellationToken);

    /// <summary>Starts the floor.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The floor, when it answers.</returns>
    public Task<Server> StartFloorAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Floor).Assembly.Location, Floor.Command, PathOf("floor.db")]);
        start.Environment["DOTNET_gcServer"] = "1";
        return Server.StartAsync(start, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string SolutionFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Blog.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmark runs from a folder within the solution's.");
        }

        return folder.FullName;
    }

    private static async Task RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)} failed: {output}");
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private string PathOf(string file) => Path.Combine(folder.FullName, file);

    private ProcessStartInfo Start(string database, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Program, .. arguments, "--Database:Provider=Sqlite", $"--ConnectionStrings:Blog=Data Source={database}", $"--Jwt:Secret={jwtSecret}"])
        {
            WorkingDirectory = Path.GetDirectoryName(Program),
        };
        return start;
    }
}
