using Blog.Infrastructure.Persistence.Startup;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Leaves backups to the server, whose files the program cannot reach.</summary>
internal sealed class SqlServerBackup : IDatabaseBackup
{
    public Task BackUpAsync(string file, CancellationToken cancellationToken) => throw new DatabaseUnusableException(
        "The command backup is for SQLite. On SQL Server use BACKUP DATABASE.");

    public Task<string?> RestoreAsync(string file, CancellationToken cancellationToken) =>
        throw new DatabaseUnusableException("The command restore is for SQLite. On SQL Server use RESTORE DATABASE.");
}
