namespace Blog.Benchmarks.Loading;

/// <summary>A load of expensive requests, which a client sends as fast as it gets responses.</summary>
/// <param name="Name">The name in the option <c>--rows</c>.</param>
/// <param name="Title">The heading in the table.</param>
/// <param name="Connections">The number of connections that send the requests.</param>
/// <param name="GetRequests">Returns a function that creates the next request to a target.</param>
/// <param name="LimitsAttempts">Whether the API limits attempts to sign in meanwhile.</param>
internal sealed record AbusiveLoad(
    string Name,
    string Title,
    int Connections,
    Func<Target, Func<byte[]>> GetRequests,
    bool LimitsAttempts = false);
