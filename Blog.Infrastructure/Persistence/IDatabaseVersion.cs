namespace Blog.Infrastructure.Persistence;

/// <summary>A number that changes with every write: what was read under another number may be out of date.</summary>
public interface IDatabaseVersion
{
    /// <summary>Reads the current number.</summary>
    ValueTask<long> ReadAsync();
}
