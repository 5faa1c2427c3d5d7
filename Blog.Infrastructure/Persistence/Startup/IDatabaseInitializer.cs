using Blog.Infrastructure.Persistence.Seeding;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Brings the database to where the program needs it.</summary>
public interface IDatabaseInitializer
{
    /// <summary>Does what the settings say for the start: migrates, and adds the demo data to an empty database.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the database is ready.</returns>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Creates the database where there is none, and applies the migrations that it lacks.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the database is up to date.</returns>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Migrates, and adds what is missing of a number of sample users and articles.</summary>
    /// <param name="userCount">How many users; at least one where there are articles.</param>
    /// <param name="articleCount">How many articles.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Ends the work after the batch at hand.</param>
    /// <returns>A task that ends when all are there.</returns>
    Task SeedAsync(int userCount, int articleCount, IProgress<SeedProgress> progress, CancellationToken cancellationToken);
}
