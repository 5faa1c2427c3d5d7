namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Watches the database while the program serves it.</summary>
internal interface IDatabaseMonitor
{
    /// <summary>The latest known state. It is read for every request.</summary>
    DatabaseHealth Health { get; }

    /// <summary>
    /// The number of times that the database was replaced since the program started. Each must be
    /// initialized.
    /// </summary>
    long Generation { get; }

    /// <summary>Throws if what is at the path of the database is not a database.</summary>
    /// <exception cref="DatabaseUnusableException">The message says what it is.</exception>
    void Validate();

    /// <summary>Updates the state after an error.</summary>
    /// <returns>Whether the error comes from damage, which the log says once and not for every request.</returns>
    bool Report(Exception exception);

    /// <summary>Checks the database, and tries to recover it if it is not healthy.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
