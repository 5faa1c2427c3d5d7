namespace Blog.Benchmarks;

/// <summary>A reason why the benchmark cannot run.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
