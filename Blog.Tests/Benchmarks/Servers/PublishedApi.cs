using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Blog.Benchmarks.Servers;

/// <summary>The API, published to a temporary folder.</summary>
internal sealed class PublishedApi : IDisposable
{
    private const int Users = 100;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("blog-benchmark-");
    private readonly string jwtSecret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));

    private PublishedApi()
    {
    }

    private string Program => Path.Combine(folder.FullName, "app", "Blog.Api.dll");

    public static async Task<PublishedApi> PublishAsync(CancellationToken cancellationToken)
    {
        var publishedApi = new PublishedApi();
        try
        {
            var project = Path.Combine(SolutionFolder(), "Blog.Api");
            var output = Path.GetDirectoryName(publishedApi.Program)!;
            await RunAsync(
                new ProcessStartInfo("dotnet", ["publish", project, "--configuration", "Release", "--output", output]),
                cancellationToken);
            return publishedApi;
        }
        catch
        {
            publishedApi.Dispose();
            throw;
        }
    }

    /// <summary>Creates a database with sample data.</summary>
    /// <returns>The file of the database.</returns>
    public async Task<string> SeedAsync(int articles, CancellationToken cancellationToken)
    {
        var database = PathOf($"{articles}.db");
        await RunAsync(
            Start(database, "seed", "--users", Number(Users), "--articles", Number(articles)), cancellationToken);
        return database;
    }

    public Task<ServerProcess> StartAsync(string database, CancellationToken cancellationToken)
    {
        string[] arguments =
            ["--RateLimiting:Enabled=false", "--environment", "Production", "--urls", ServerProcess.AnyAddress];
        return ServerProcess.StartAsync(Start(database, arguments), cancellationToken);
    }

    public Task<ServerProcess> StartBaselineAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(Baseline).Assembly.Location, Baseline.Command, PathOf("baseline.db")]);
        start.Environment["DOTNET_gcServer"] = "1";
        return ServerProcess.StartAsync(start, cancellationToken);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string SolutionFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Blog.sln")))
        {
            folder = folder.Parent
                ?? throw new InvalidOperationException("Run the benchmark from within the repository.");
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
            [
                Program, .. arguments, "--Database:Provider=Sqlite",
                $"--ConnectionStrings:Blog=Data Source={database}", $"--Jwt:Secret={jwtSecret}",
            ])
        {
            WorkingDirectory = Path.GetDirectoryName(Program),
        };
        return start;
    }
}
