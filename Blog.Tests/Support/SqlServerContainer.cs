using DotNet.Testcontainers.Builders;
using Testcontainers.MsSql;

namespace Blog.Tests.Support;

/// <summary>Runs SQL Server in a container, shared by all tests of a run.</summary>
internal sealed class SqlServerContainer
{
    private const string Image = "mcr.microsoft.com/mssql/server:2022-latest";

    private readonly MsSqlContainer container;

    private SqlServerContainer(MsSqlContainer container) => this.container = container;

    /// <summary>Creates the container without starting it.</summary>
    /// <returns>The container, or null if no Docker engine responds.</returns>
    public static SqlServerContainer? TryCreate()
    {
        try
        {
            return new SqlServerContainer(new MsSqlBuilder(Image).Build());
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }

    public async Task<string> StartAsync()
    {
        await container.StartAsync();
        return container.GetConnectionString();
    }

    public Task StopAsync() => container.DisposeAsync().AsTask();
}
