using Blog.Infrastructure.Persistence.UnitOfWork;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence;

/// <summary>
/// What the shared code asks of a database engine. One implementation is registered, when the program starts.
/// </summary>
internal interface IDatabaseEngine
{
    /// <summary>Adds the defaults to a connection string.</summary>
    /// <exception cref="FormatException">
    /// It is missing or invalid. The message says how to correct the setting.
    /// </exception>
    string CompleteConnectionString(string? connectionString);

    /// <summary>
    /// Returns whether an error is transient. This does not retry; an engine's execution strategy does.
    /// </summary>
    bool IsTransient(Exception exception);

    /// <summary>Finds the constraint that a save violated.</summary>
    /// <returns>The violation, or null if the save failed for another reason.</returns>
    ConstraintViolation? FindViolation(DbUpdateException exception);

    /// <summary>
    /// Creates the database if it does not exist, and applies pending migrations. Instances of the program take turns.
    /// Once the program has had a database, no other one is created.
    /// </summary>
    Task MigrateAsync(BlogDbContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Finds out what the migrated database can do, for as long as the program runs. Called before the first request.
    /// </summary>
    Task InspectAsync(BlogDbContext context, CancellationToken cancellationToken);
}
