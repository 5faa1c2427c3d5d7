using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Microsoft.Extensions.Options;

namespace Blog.Api.Commands;

/// <summary>Runs the commands beside serving.</summary>
internal static class CommandRunner
{
    /// <summary>Does what the program was called for, until it is done or the server is stopped.</summary>
    /// <param name="app">The program, not yet serving.</param>
    /// <param name="commandLine">What it was called with.</param>
    /// <returns>A task that ends with the work.</returns>
    public static async Task RunCommandAsync(this WebApplication app, CommandLine commandLine)
    {
        if (commandLine.Command == Command.Serve)
        {
            // The host would do this too, but log what is wrong with a stack trace.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.RunAsync();
            return;
        }

        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            cancellation.Cancel();
        };
        await using var scope = app.Services.CreateAsyncScope();
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
