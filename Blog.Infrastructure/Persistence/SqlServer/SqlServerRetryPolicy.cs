using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Retries an operation that failed with a transient error, as EF Core's execution strategy does. When the retries are
/// used up, <see cref="TransientErrors"/> decides whether the response is 503.
/// </summary>
internal static class SqlServerRetryPolicy
{
    private const int MaxRetries = 3;

    /// <summary>A client waits for the response, so an operation is not retried for longer.</summary>
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(2);

    /// <summary>Error numbers to retry in addition to those that EF Core knows.</summary>
    private static readonly int[] AdditionalErrorNumbers = [];

    public static SqlServerDbContextOptionsBuilder EnableRetries(this SqlServerDbContextOptionsBuilder options) =>
        options.EnableRetryOnFailure(MaxRetries, MaxRetryDelay, AdditionalErrorNumbers);
}
