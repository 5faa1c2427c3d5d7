using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Support;

/// <summary>Records the log of the program.</summary>
public sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>An entry a line: level, category, message and exception.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    public IEnumerable<string> Errors =>
        lines.Where(line => line.Split(' ')[0] is nameof(LogLevel.Error) or nameof(LogLevel.Critical));

    /// <summary>Returns the number of requests that their clients have given up, and the program has noticed.</summary>
    public int CountGivenUp() => lines.Count(line => line.Contains("responded 499", StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Recorder(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
