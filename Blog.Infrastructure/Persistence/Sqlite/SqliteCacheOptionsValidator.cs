using Blog.Infrastructure.Caching;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Rejects Redis. SQLite's version differs from connection to connection, so instances cannot share responses by it.
/// </summary>
internal sealed class SqliteCacheOptionsValidator : IValidateOptions<CacheOptions>
{
    public ValidateOptionsResult Validate(string? name, CacheOptions options) =>
        string.IsNullOrWhiteSpace(options.Redis)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Cache:Redis needs Database:Provider=SqlServer: several machines cannot share a SQLite database, and "
                + "several instances on one machine see each other's changes without Redis.");
}
