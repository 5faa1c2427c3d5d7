using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Blog.Benchmarks.Loading;

namespace Blog.Benchmarks.Servers;

/// <summary>The API, published to a temporary folder.</summary>
internal sealed class PublishedApi : IAsyncDisposable
{
    private const int Users = 100;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("blog-benchmark-");
    private readonly string jwtSecret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));

    /// <summary>Null where the API uses SQLite.</summary>
    private readonly SqlServerDatabases? sqlServer;

    private readonly string engine;

    private PublishedApi(string engine, SqlServerDatabases? sqlServer)
    {
        this.engine = engine;
        this.sqlServer = sqlServer;
    }

    private string Program => Path.Combine(folder.FullName, "app", "Blog.Api.dll");

    public static async Task<PublishedApi> PublishAsync(
        BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var sqlServer = options.ConnectionString is { } server
            ? await SqlServerDatabases.ConnectAsync(server, cancellationToken)
            : null;
        var publishedApi = new PublishedApi(options.Engine, sqlServer);
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
            await publishedApi.DisposeAsync();
            throw;
        }
    }

    /// <summary>Creates a database with sample data.</summary>
    /// <returns>The connection string.</returns>
    public async Task<string> SeedAsync(int articles, CancellationToken cancellationToken)
    {
        var database = sqlServer?.Add() ?? $"Data Source={PathOf($"{articles}.db")}";
        await RunAsync(
            Start(database, "seed", "--users", Number(Users), "--articles", Number(articles)), cancellationToken);
        return database;
    }

    /// <param name="synchronous">The setting <c>Database:Synchronous</c>.</param>
    /// <param name="limitsAttempts">Whether attempts to sign in are limited.</param>
    public Task<ServerProcess> StartAsync(
        string database,
        CancellationToken cancellationToken,
        string synchronous = Row.Full,
        bool limitsAttempts = false)
    {
        string[] arguments =
        [
            $"--RateLimiting:Enabled={limitsAttempts}", "--environment", "Production", "--urls",
            ServerProcess.AnyAddress, $"--Database:Synchronous={synchronous}",
        ];
        return ServerProcess.StartAsync(Start(database, arguments), cancellationToken);
    }

    /// <param name="synchronous">Flushes as the API does with this setting.</param>
    public Task<ServerProcess> StartBaselineAsync(string synchronous, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(Baseline).Assembly.Location, Baseline.Command, PathOf($"baseline-{synchronous}.db"), synchronous]);
        start.Environment["DOTNET_gcServer"] = "1";
        return ServerProcess.StartAsync(start, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        if (sqlServer is not null)
        {
            await sqlServer.DisposeAsync();
        }
    }

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
                throw new BenchmarkException($"{string.Join(' ', start.ArgumentList)} failed: {output}");
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
                Program, .. arguments, $"--Database:Provider={engine}", $"--Jwt:Secret={jwtSecret}",
            ])
        {
            WorkingDirectory = Path.GetDirectoryName(Program),
        };

        // Not an argument, because it may have a password, and other users can list the arguments of processes.
        start.Environment["ConnectionStrings__Blog"] = database;
        return start;
    }
}
