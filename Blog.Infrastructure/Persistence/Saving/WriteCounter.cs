using Blog.Domain.Common;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>Counts the writes of this copy of the program, all of which go through <see cref="UnitOfWork"/>.</summary>
internal sealed class WriteCounter : IWriteCounter
{
    private long count;

    public bool CountsOthers => false;

    public long Read() => Interlocked.Read(ref count);

    /// <summary>Notes that a write has ended, be it well or badly: one that failed may have been committed all the same.</summary>
    public void Advance() => Interlocked.Increment(ref count);
}
