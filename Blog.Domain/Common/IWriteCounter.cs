namespace Blog.Domain.Common;

/// <summary>Counts the writes: what was read before one may be out of date after it.</summary>
public interface IWriteCounter
{
    /// <summary>Whether writes of other programs, and other copies of this one, are counted too.</summary>
    bool CountsOthers { get; }

    /// <summary>How many writes have ended; another number after each.</summary>
    /// <returns>The count.</returns>
    long Read();
}
