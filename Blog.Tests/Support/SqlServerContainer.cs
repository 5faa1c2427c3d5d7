using Testcontainers.MsSql;

namespace Blog.Tests.Support;

/// <summary>SQL Server 2022 in a container that lives as long as the run. Compiled only where it can serve; see Blog.Tests.csproj.</summary>
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
