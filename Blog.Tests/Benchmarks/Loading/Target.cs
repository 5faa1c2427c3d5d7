namespace Blog.Benchmarks.Loading;

/// <summary>A server to ask.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Token">The token of a user of it.</param>
internal sealed record Target(Uri Url, string Token);
