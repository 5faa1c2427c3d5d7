namespace Blog.Domain.Common;

/// <summary>Counts the writes of this copy of the program: what was read before one may be out of date after it.</summary>
public interface IWriteCounter
{
    /// <summary>How many writes have ended.</summary>
    long Count { get; }
}
