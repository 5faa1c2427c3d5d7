using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.Extensions.Options;

namespace Blog.Api.Commands;

internal static class CommandRunner
{
    /// <summary>Runs the command until it completes or the server is stopped.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunCommandAsync(this WebApplication app, CommandLine commandLine)
    {
        if (commandLine.Command == Command.Serve)
        {
            // The host would validate too, but log the errors with a stack trace.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.RunAsync();
            return ExitCodes.Success;
        }

        try
        {
            await RunDatabaseCommandAsync(app.Services, commandLine);
            return ExitCodes.Success;
        }
        catch (Exception exception) when (app.Services.GetRequiredService<TransientErrors>().IsTransient(exception))
        {
            await Console.Error.WriteLineAsync(
                $"The database is not available: {TransientErrors.GetReason(exception)}");
            return ExitCodes.Failure;
        }
    }

    private static async Task RunDatabaseCommandAsync(IServiceProvider services, CommandLine commandLine)
    {
        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, eventArgs) =>
        {
            eventArgs.Cancel = true;
            cancellation.Cancel();
        };
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabaseInitializer>();
        if (commandLine.Command == Command.Migrate)
        {
            await database.MigrateAsync(cancellation.Token);
            Console.WriteLine("The database is up to date.");
        }
        else
        {
            await database.SeedAsync(
                commandLine.Users, commandLine.Articles, new ConsoleProgress(), cancellation.Token);
        }
    }

    // Synchronous, unlike Progress<T>, which reports on the thread pool in no particular order.
    private sealed class ConsoleProgress : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value) => Console.WriteLine($"{value.Done} of {value.Total} {value.What}");
    }
}
