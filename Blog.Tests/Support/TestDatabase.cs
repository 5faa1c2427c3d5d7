using System.Diagnostics;

namespace Blog.Tests.Support;

/// <summary>A database of one fixture's own.</summary>
/// <param name="provider">The setting <c>Database:Provider</c>.</param>
/// <param name="connectionString">The setting <c>ConnectionStrings:Blog</c>.</param>
/// <param name="eraseAsync">What erases it.</param>
public sealed class TestDatabase(string provider, string connectionString, Func<Task> eraseAsync) : IAsyncDisposable
{
    private readonly long start = Stopwatch.GetTimestamp();

    public string Provider => provider;

    public string ConnectionString => connectionString;

    public async ValueTask DisposeAsync()
    {
        await eraseAsync();
        EngineTimes.Add(provider, start);
    }
}
