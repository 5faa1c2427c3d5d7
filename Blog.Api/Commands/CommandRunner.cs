using System.Runtime.InteropServices;
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
            return await RunDatabaseCommandAsync(app.Services, commandLine);
        }
        catch (Exception exception) when (app.Services.GetRequiredService<TransientErrors>().IsTransient(exception))
        {
            await Console.Error.WriteLineAsync(
                $"The database is not available: {TransientErrors.GetReason(exception)}");
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("The command was stopped.");
            return ExitCodes.Failure;
        }
    }

    private static async Task<int> RunDatabaseCommandAsync(IServiceProvider services, CommandLine commandLine)
    {
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabaseInitializer>();
        switch (commandLine.Command)
        {
            case Command.Backup:
                await BackUpAsync(services, commandLine.File, cancellation.Token);
                break;
            case Command.Restore:
                await RestoreAsync(services, commandLine.File, cancellation.Token);
                break;
            case Command.Seed:
                await SeedAsync(database, commandLine, cancellation.Token);
                break;
            case Command.User:
                await database.InitializeAsync(cancellation.Token);
                return await new UserCommandRunner(scope.ServiceProvider, Console.Out, Console.Error)
                    .RunAsync(commandLine.UserCommand!, cancellation.Token);
            case Command.Migrate or Command.Serve or Command.Help or _:
                await database.MigrateAsync(cancellation.Token);
                Console.WriteLine("The database is up to date.");
                break;
        }

        return ExitCodes.Success;

        // Without this the program would end at once, with the transaction and the log of the database as they are.
        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true;
            cancellation.Cancel();
        }
    }

    private static async Task SeedAsync(
        IDatabaseInitializer database, CommandLine commandLine, CancellationToken cancellationToken)
    {
        var (users, articles) = (commandLine.Users, commandLine.Articles);
        var result = await database.SeedAsync(users, articles, new ConsoleProgress(), cancellationToken);
        Console.WriteLine(
            $"Users: {result.AddedUsers} added, {users - result.AddedUsers} existed already. "
            + $"Articles: {result.AddedArticles} added, {articles - result.AddedArticles} existed already.");
    }

    private static async Task BackUpAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IDatabaseBackup>().BackUpAsync(file, cancellationToken);
        Console.WriteLine($"The database was copied to {Path.GetFullPath(file)}.");
    }

    private static async Task RestoreAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        var archive = await services.GetRequiredService<IDatabaseBackup>().RestoreAsync(file, cancellationToken);
        Console.WriteLine("The database was restored.");
        if (archive is not null)
        {
            Console.WriteLine($"The previous database is kept as {archive}.");
        }
    }

    // Synchronous, unlike Progress<T>, which reports on the thread pool in no particular order.
    private sealed class ConsoleProgress : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value) => Console.WriteLine($"{value.Done} of {value.Total} {value.Kind}");
    }
}
