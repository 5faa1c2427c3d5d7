using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Persistence.SqlServer.Errors;

internal static class SqlServerEngines
{
    /// <summary>Creates an engine without a server.</summary>
    public static SqlServerEngine Create() =>
        new(new SqlServerFullTextIndex(), NullLogger<SqlServerEngine>.Instance);
}
