using System.Diagnostics;

namespace Blog.Tests.Support;

/// <summary>The database of a fixture.</summary>
public sealed class TestDatabase(string provider, string connectionString, Func<Task> deleteAsync) : IAsyncDisposable
{
    private readonly long start = Stopwatch.GetTimestamp();

    public string Provider => provider;

    public string ConnectionString => connectionString;

    public async ValueTask DisposeAsync()
    {
        await deleteAsync();
        TestEngineTimes.Add(provider, start);
    }
}
