using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>
/// Lets one writer of this program at a time to SQLite, in the order in which they came. SQLite itself has one writer
/// at a time too, but those who wait for it ask again and again, holding a thread each, and the unlucky wait longest.
/// </summary>
internal sealed class WriterQueue(IOptions<DatabaseOptions> options) : IDisposable
{
    private readonly SemaphoreSlim? turn = options.Value.Provider == DatabaseProvider.Sqlite ? new(1, 1) : null;

    /// <summary>Waits for one's turn.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What ends the turn when it is disposed of.</returns>
    public async ValueTask<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        if (turn is not null)
        {
            await turn.WaitAsync(cancellationToken);
        }

        return new Turn(turn);
    }

    public void Dispose() => turn?.Dispose();

    /// <summary>A writer's turn.</summary>
    /// <param name="turn">What the others wait for.</param>
    internal readonly struct Turn(SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose() => turn?.Release();
    }
}
