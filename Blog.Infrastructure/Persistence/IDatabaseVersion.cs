namespace Blog.Infrastructure.Persistence;

/// <summary>A number that changes with every write: what was read under another number may be out of date.</summary>
public interface IDatabaseVersion
{
    /// <summary>
    /// How long what was read may be kept under a number. Limits how long writes of another instance stay invisible if
    /// the database does not report them.
    /// </summary>
    /// <remarks>
    /// It also limits how late an article appears that is published at its time, because that is no write. A response
    /// may contain a total that was kept before, and may itself be kept twice, so each has a part of the time.
    /// </remarks>
    static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    /// <summary>The part of <see cref="MaxAge"/> for what responses are made of, such as totals.</summary>
    static readonly TimeSpan MaxPartAge = TimeSpan.FromSeconds(1.5);

    /// <summary>The part of <see cref="MaxAge"/> for a response that requests share before it is cached.</summary>
    static readonly TimeSpan MaxSharingAge = TimeSpan.FromSeconds(0.5);

    /// <summary>The part of <see cref="MaxAge"/> for a response in the cache.</summary>
    static readonly TimeSpan MaxResponseAge = MaxAge - MaxPartAge - MaxSharingAge;

    /// <summary>Reads the current number.</summary>
    ValueTask<long> ReadAsync();
}
