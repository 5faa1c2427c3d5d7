using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence;

/// <summary>Completes the database settings with the connection string, and checks them.</summary>
internal sealed class DatabaseOptionsSetup(IConfiguration configuration, IHostEnvironment environment)
    : IPostConfigureOptions<DatabaseOptions>, IValidateOptions<DatabaseOptions>
{
    private const string DefaultFile = "data/blog.db";

    /// <summary>In seconds.</summary>
    private const int SqlServerConnectTimeout = 5;

    public void PostConfigure(string? name, DatabaseOptions options)
    {
        options.ConnectionString = configuration.GetConnectionString(DatabaseOptions.ConnectionName);
        options.ConnectionString = options.Provider switch
        {
            DatabaseProvider.Sqlite => CompleteSqlite(options.ConnectionString),
            DatabaseProvider.SqlServer when !string.IsNullOrWhiteSpace(options.ConnectionString) =>
                CompleteSqlServer(options.ConnectionString),
            _ => options.ConnectionString,
        };
    }

    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
        {
            return ValidateOptionsResult.Fail("Database:Provider must be Sqlite or SqlServer.");
        }

        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return ValidateOptionsResult.Fail(
                "ConnectionStrings:Blog is missing: set it to the connection string of the SQL Server database.");
        }

        return IsReadable(options)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"ConnectionStrings:Blog is not a connection string for {options.Provider}{(options.Provider == DatabaseProvider.Sqlite ? " that names a file" : "")}.");
    }

    /// <summary>Sets what is not set, and makes the file's path, and its folder, independent of where the program was called.</summary>
    private string CompleteSqlite(string? connectionString)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException)
        {
            return connectionString!;
        }

        if (builder.DataSource.Length == 0)
        {
            builder.DataSource = DefaultFile;
        }

        builder.ForeignKeys ??= true;
        if (NamesFile(builder))
        {
            builder.DataSource = Path.GetFullPath(builder.DataSource, environment.ContentRootPath);
        }

        return builder.ConnectionString;
    }

    /// <summary>Gives up sooner on a server that does not answer, unless it is said how long to wait.</summary>
    private static string CompleteSqlServer(string connectionString)
    {
        try
        {
            var builder = new SqlConnectionStringBuilder(connectionString);
            if (!builder.ShouldSerialize("Connect Timeout"))
            {
                builder.ConnectTimeout = SqlServerConnectTimeout;
            }

            return builder.ConnectionString;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return connectionString;
        }
    }

    /// <summary>A database in memory would be gone with each connection.</summary>
    private static bool NamesFile(SqliteConnectionStringBuilder builder) =>
        builder.Mode != SqliteOpenMode.Memory
        && !builder.DataSource.StartsWith(':')
        && !builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    private static bool IsReadable(DatabaseOptions options)
    {
        try
        {
            return options.Provider switch
            {
                DatabaseProvider.Sqlite => NamesFile(new SqliteConnectionStringBuilder(options.ConnectionString)),
                DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(options.ConnectionString).DataSource.Length > 0,
                _ => false,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
