namespace Blog.Benchmarks.Loading;

/// <summary>A server, with the token of one of its users.</summary>
internal sealed record Target(Uri Url, string Token);
