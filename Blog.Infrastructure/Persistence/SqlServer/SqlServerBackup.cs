using Blog.Infrastructure.Persistence.Startup;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Leaves backups to the server, whose files the program cannot reach.</summary>
internal sealed class SqlServerBackup : IDatabaseBackup
{
    public Task BackUpAsync(string file, CancellationToken cancellationToken) => throw new DatabaseUnusableException(
        "The backup command is for SQLite only; use BACKUP DATABASE on SQL Server.");

    public Task<string?> RestoreAsync(string file, CancellationToken cancellationToken) =>
        throw new DatabaseUnusableException(
            "The restore command is for SQLite only; use RESTORE DATABASE on SQL Server.");
}
