using Blog.Infrastructure.Persistence.Startup;

namespace Blog.Infrastructure.Persistence;

/// <summary>Copies the whole database to a file, and back.</summary>
public interface IDatabaseBackup
{
    /// <summary>Writes a consistent copy. The program may serve the database in the meantime.</summary>
    /// <param name="file">The file to create.</param>
    /// <exception cref="DatabaseUnusableException">The copy cannot be made; the message says why.</exception>
    Task BackUpAsync(string file, CancellationToken cancellationToken);

    /// <summary>Replaces the database with a copy. No program may serve the database in the meantime.</summary>
    /// <param name="file">The copy, which is left as it is.</param>
    /// <returns>The file in which the replaced database is kept, or null if there was none.</returns>
    /// <exception cref="DatabaseUnusableException">
    /// The copy is not a database of this program, or the database is in use; the message says which.
    /// </exception>
    Task<string?> RestoreAsync(string file, CancellationToken cancellationToken);
}
