using Testcontainers.MsSql;

namespace Blog.Tests.Support;

/// <summary>SQL Server in a container for the whole run. Blog.Tests.csproj says when it is compiled.</summary>
internal static class SqlServerContainer
{
    private static readonly MsSqlContainer Container =
        new MsSqlBuilder().WithImage("mcr.microsoft.com/mssql/server:2022-latest").Build();

    public static async Task<string> StartAsync()
    {
        await Container.StartAsync();
        return Container.GetConnectionString();
    }

    public static Task StopAsync() => Container.DisposeAsync().AsTask();
}
