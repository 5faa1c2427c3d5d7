using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.Extensions.Options;

namespace Blog.Api.Commands;

/// <summary>Runs the commands beside serving.</summary>
internal static class CommandRunner
{
    /// <summary>Does what the program was called for, until it is done or the server is stopped.</summary>
    /// <param name="app">The program, not yet serving.</param>
    /// <param name="commandLine">What it was called with.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunCommandAsync(this WebApplication app, CommandLine commandLine)
    {
        if (commandLine.Command == Command.Serve)
        {
            // The host would do this too, but log what is wrong with a stack trace.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.RunAsync();
            return ExitCodes.Success;
        }

        try
        {
            await RunDatabaseCommandAsync(app.Services, commandLine);
            return ExitCodes.Success;
        }
        catch (Exception exception) when (app.Services.GetRequiredService<TransientErrors>().Contains(exception))
        {
            await Console.Error.WriteLineAsync($"The database is not available: {exception.GetBaseException().Message}");
            return ExitCodes.Failure;
        }
    }

    private static async Task RunDatabaseCommandAsync(IServiceProvider services, CommandLine commandLine)
    {
        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
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
            await database.SeedAsync(commandLine.Users, commandLine.Articles, new ConsoleProgress(), cancellation.Token);
        }
    }

    /// <summary>Writes each step at once, in order; <see cref="Progress{T}"/> would leave that to the thread pool.</summary>
    private sealed class ConsoleProgress : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value) => Console.WriteLine($"{value.Done} of {value.Total} {value.What}");
    }
}
