using Blog.Infrastructure.Persistence.UnitOfWork;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence;

/// <summary>
/// What the shared code asks of a database engine. One implementation is registered, when the program starts.
/// </summary>
internal interface IDatabaseEngine
{
    /// <summary>Adds what a connection string leaves out.</summary>
    /// <exception cref="FormatException">
    /// It is missing or invalid. The message says how to correct the setting.
    /// </exception>
    string CompleteConnectionString(string? connectionString);

    /// <summary>Returns whether the operation that failed may succeed when it is tried again later.</summary>
    bool IsTransient(Exception exception);

    /// <summary>Finds the constraint that a save violated.</summary>
    /// <returns>The violation, or null where the save failed for another reason.</returns>
    ConstraintViolation? FindViolation(DbUpdateException exception);

    /// <summary>
    /// Creates the database where there is none, and applies pending migrations. Copies of the program take turns.
    /// </summary>
    Task MigrateAsync(BlogDbContext context, CancellationToken cancellationToken);
}
