using Blog.Infrastructure.Persistence.Seeding;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Migrates and seeds the database.</summary>
public interface IDatabaseInitializer
{
    /// <summary>Migrates the database and adds demo data, each if the settings say so.</summary>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Creates the database if it does not exist, and applies pending migrations.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Migrates the database, and adds the sample users and articles that it lacks.</summary>
    /// <param name="userCount">The number of users; at least one where there are articles.</param>
    /// <param name="articleCount">The number of articles.</param>
    /// <param name="progress">Is told after each batch.</param>
    /// <param name="cancellationToken">Stops the work after the current batch.</param>
    /// <returns>How many were added.</returns>
    Task<SeedResult> SeedAsync(
        int userCount, int articleCount, IProgress<SeedProgress> progress, CancellationToken cancellationToken);
}
