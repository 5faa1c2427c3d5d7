using System.Text;

namespace Blog.Benchmarks.Loading;

/// <summary>A row of a table, with the request that it measures.</summary>
/// <param name="Name">The name in the option <c>--rows</c>.</param>
/// <param name="Title">The heading in the table.</param>
/// <param name="Path">Returns the path of the next request.</param>
/// <param name="SignedIn">Whether the request has a token.</param>
/// <param name="Body">Returns the body of the next request, in ASCII. The request is then a POST.</param>
/// <param name="Synchronous">The setting <c>Database:Synchronous</c> of both servers.</param>
internal sealed record Row(
    string Name,
    string Title,
    Func<string> Path,
    bool SignedIn = false,
    Func<string>? Body = null,
    string Synchronous = Row.Full)
{
    /// <summary>A commit is complete once it is on the disk.</summary>
    public const string Full = "Full";

    /// <summary>A commit is complete once the operating system has it.</summary>
    public const string Normal = "Normal";

    public byte[] CreateRequest(Target target)
    {
        var authorization = SignedIn ? $"Authorization: Bearer {target.Token}\r\n" : "";
        var start = $"HTTP/1.1\r\nHost: {target.Url.Authority}\r\n{authorization}";
        return Encoding.ASCII.GetBytes(Body?.Invoke() is { } body
            ? $"POST {Path()} {start}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
            : $"GET {Path()} {start}\r\n");
    }
}
