using Blog.Infrastructure.Persistence.Startup;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Watches nothing: each request finds out by itself whether the server works, and the health check asks it.
/// </summary>
internal sealed class SqlServerMonitor : IDatabaseMonitor
{
    public long Generation => 0;

    public DatabaseHealth Health => DatabaseHealth.Healthy;

    public void Validate()
    {
    }

    public bool Report(Exception exception) => false;

    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
