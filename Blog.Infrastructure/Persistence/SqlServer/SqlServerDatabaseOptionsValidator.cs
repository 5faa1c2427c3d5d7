using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Rejects a setting that would have no effect.</summary>
internal sealed class SqlServerDatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options) =>
        options.Synchronous == DatabaseSynchronous.Full
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Database:Synchronous=Normal needs Database:Provider=Sqlite: SQL Server has the setting "
                + "DELAYED_DURABILITY of the database for this.");
}
