namespace Blog.Infrastructure.Persistence;

/// <summary>A number that changes with every write: what was read under another number may be out of date.</summary>
public interface IDatabaseVersion
{
    /// <summary>
    /// How long what was read may be kept under a number. Limits how long writes of another instance stay invisible if
    /// the database does not report them.
    /// </summary>
    static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    /// <summary>Reads the current number.</summary>
    ValueTask<long> ReadAsync();
}
