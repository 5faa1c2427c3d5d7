using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Startup;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.All)]
public sealed class ConcurrentStartupTests(TestEngine engine)
{
    private static readonly Dictionary<string, string> WithDemoData = new() { ["Database:DemoData"] = "true" };

    [Test]
    public async Task Several_instances_can_start_at_once_on_an_empty_database()
    {
        await using var database = await engine.ReserveDatabaseAsync();
        var applications = Enumerable.Range(0, 4).Select(_ => new BlogApplication(database, WithDemoData)).ToList();
        try
        {
            var migration = MigrateAsync(database);
            await Task.WhenAll(applications.Select(application => Task.Run(() => application.Address)));

            Assert.That((await migration).ExitCode, Is.Zero, (await migration).Errors);
            foreach (var application in applications)
            {
                await AssertHasDemoDataAsync(application);
            }
        }
        finally
        {
            foreach (var application in applications)
            {
                await application.DisposeAsync();
            }
        }
    }

    [Test]
    public async Task Concurrent_migrations_are_applied_once()
    {
        await using var database = await engine.ReserveDatabaseAsync();
        var runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => MigrateAsync(database)));
        Assert.That(runs.Select(run => run.ExitCode), Has.All.Zero, string.Join('\n', runs.Select(run => run.Errors)));

        await using var application = new BlogApplication(database);
        await application.WaitUntilReadyAsync();
        await using var scope = application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        Assert.That(await context.Database.GetAppliedMigrationsAsync(), Is.EqualTo(context.Database.GetMigrations()));
    }

    [Test]
    public async Task Startup_completes_a_migration_that_a_crash_interrupted()
    {
        if (engine is not SqliteTestEngine)
        {
            Assert.Ignore("SQL Server releases the migration lock with its connection, so a crash leaves none behind.");
        }

        await using var database = await engine.ReserveDatabaseAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(database.ConnectionString))
        {
            // EF Core has created these tables when it starts the first migration.
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
                CREATE TABLE "__EFMigrationsHistory" (
                    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
                    "ProductVersion" TEXT NOT NULL);
                """;
            await command.ExecuteNonQueryAsync();
        }

        await using var application = new BlogApplication(database, WithDemoData);
        await AssertHasDemoDataAsync(application);
    }

    private static Task<BlogProcess> MigrateAsync(TestDatabase database) => BlogProcess.RunAsync(
        Path.GetTempPath(),
        "migrate",
        $"--Database:Provider={database.Provider}",
        $"--ConnectionStrings:Blog={database.ConnectionString}");

    private static async Task AssertHasDemoDataAsync(BlogApplication application)
    {
        await application.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = application.Address };
        var answer = await new Visitor(client).GetAsync("/article");
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["total"].GetInt32(), Is.EqualTo(3));
    }
}
