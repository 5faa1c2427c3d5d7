using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Benchmarks.Servers;

/// <summary>
/// Serves the same requests with only Kestrel and SQLite: handwritten SQL and JSON, no objects, no rules, and only the
/// columns and indexes that these requests need.
/// </summary>
internal sealed class Baseline(string database, string synchronous)
{
    /// <summary>The argument that makes this program the baseline.</summary>
    public const string Command = "baseline";

    private const int PageSize = 20;

    private readonly BaselineTokens tokens = new();
    private readonly ConcurrentBag<BaselineQueries> idle = [];

    /// <param name="database">The database file to create.</param>
    /// <param name="synchronous">SQLite's setting of this name.</param>
    public static async Task RunAsync(string database, string synchronous)
    {
        BaselineDatabase.Create(database);
        var baseline = new Baseline(database, synchronous);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(ServerProcess.AnyAddress);
        await using var app = builder.Build();
        app.MapGet("/article", baseline.ListAsync);
        app.MapGet("/article/{slug}", baseline.ShowAsync);
        app.MapPost("/article", baseline.CreateAsync);
        app.MapGet("/user/profile", baseline.ShowProfileAsync);
        app.MapPost("/user/sign-in", baseline.SignInAsync);
        await app.StartAsync();
        Console.WriteLine($"The baseline is at {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
    }

    private static int Number(HttpContext http, string name, int fallback) =>
        int.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : fallback;

    private Task ListAsync(HttpContext http)
    {
        var (limit, offset) = (Number(http, "limit", PageSize), Number(http, "offset", 0));
        return WriteAsync(http, StatusCodes.Status200OK, (queries, json) => queries.WriteList(json, limit, offset));
    }

    private Task ShowAsync(HttpContext http)
    {
        var slug = (string)http.Request.RouteValues["slug"]!;
        return WriteAsync(http, StatusCodes.Status200OK, (queries, json) => queries.WriteArticle(json, slug));
    }

    private async Task CreateAsync(HttpContext http)
    {
        if (tokens.Read(http.Request.Headers.Authorization) is not { } userId)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var (title, description, text) = (Field(body, "title"), Field(body, "description"), Field(body, "text"));
        await WriteAsync(http, StatusCodes.Status201Created, (queries, json) =>
        {
            var slug = title.ToLowerInvariant().Replace(' ', '-');
            queries.Insert(userId, slug, title, description, text);
            return queries.WriteArticle(json, slug);
        });
    }

    private Task ShowProfileAsync(HttpContext http)
    {
        if (tokens.Read(http.Request.Headers.Authorization) is { } userId)
        {
            return WriteAsync(http, StatusCodes.Status200OK, (queries, json) => queries.WriteProfile(json, userId));
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    // Does not check the password, because signing in is not measured.
    private Task SignInAsync(HttpContext http) =>
        http.Response.WriteAsJsonAsync(new { token = tokens.Issue(userId: 1) });

    private static string Field(JsonDocument body, string name) => body.RootElement.GetProperty(name).GetString()!;

    private async Task WriteAsync(HttpContext http, int status, Func<BaselineQueries, Utf8JsonWriter, bool> write)
    {
        var queries = idle.TryTake(out var taken) ? taken : new BaselineQueries(database, synchronous);
        var body = new ArrayBufferWriter<byte>();
        bool isFound;
        await using (var json = new Utf8JsonWriter(body))
        {
            isFound = write(queries, json);
        }

        idle.Add(queries);
        http.Response.StatusCode = isFound ? status : StatusCodes.Status404NotFound;
        http.Response.ContentType = MediaTypeNames.Application.Json;
        http.Response.ContentLength = body.WrittenCount;
        await http.Response.Body.WriteAsync(body.WrittenMemory);
    }
}
