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
/// What Kestrel and SQLite take for the same requests when nothing stands between them: SQL and JSON by hand, no
/// objects, no rules, and tables with no more columns and indexes than these requests need.
/// </summary>
internal sealed class Floor(string database)
{
    /// <summary>The argument that makes this program the floor.</summary>
    public const string Command = "floor";

    private const int PageSize = 20;

    private readonly FloorTokens tokens = new();
    private readonly ConcurrentBag<FloorQueries> idle = [];

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="database">The file of the database, which it makes.</param>
    /// <returns>A task that ends then.</returns>
    public static async Task RunAsync(string database)
    {
        FloorDatabase.Make(database);
        var floor = new Floor(database);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Server.AnyAddress);
        await using var app = builder.Build();
        app.MapGet("/article", floor.ListAsync);
        app.MapGet("/article/{slug}", floor.ShowAsync);
        app.MapPost("/article", floor.CreateAsync);
        app.MapGet("/user/profile", floor.ShowProfileAsync);
        app.MapPost("/user/sign-in", floor.SignInAsync);
        await app.StartAsync();
        Console.WriteLine($"The floor is at {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
    }

    private static int Number(HttpContext http, string name, int fallback) =>
        int.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : fallback;

    private Task ListAsync(HttpContext http)
    {
        var (limit, offset) = (Number(http, "limit", PageSize), Number(http, "offset", 0));
        return AnswerAsync(http, StatusCodes.Status200OK, (queries, json) => queries.WriteList(json, limit, offset));
    }

    private Task ShowAsync(HttpContext http)
    {
        var slug = (string)http.Request.RouteValues["slug"]!;
        return AnswerAsync(http, StatusCodes.Status200OK, (queries, json) => queries.WriteArticle(json, slug));
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
        await AnswerAsync(http, StatusCodes.Status201Created, (queries, json) =>
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
            return AnswerAsync(http, StatusCodes.Status200OK, (queries, json) => queries.WriteProfile(json, userId));
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    /// <summary>Gives out a token without asking for the password, for this is not measured.</summary>
    private Task SignInAsync(HttpContext http) => http.Response.WriteAsJsonAsync(new { token = tokens.Issue(userId: 1) });

    private static string Field(JsonDocument body, string name) => body.RootElement.GetProperty(name).GetString()!;

    private async Task AnswerAsync(HttpContext http, int status, Func<FloorQueries, Utf8JsonWriter, bool> write)
    {
        var queries = idle.TryTake(out var taken) ? taken : new FloorQueries(database);
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
