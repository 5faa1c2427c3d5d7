using System.Text;

namespace Blog.Benchmarks.Loading;

/// <summary>A request that is sent again and again.</summary>
/// <param name="Name">What the row is chosen by.</param>
/// <param name="Title">What the table calls it.</param>
/// <param name="Path">Makes the path of each request.</param>
/// <param name="SignedIn">Whether a token comes with it.</param>
/// <param name="Body">Makes the body of each request, in ASCII, which is then a POST.</param>
internal sealed record Row(string Name, string Title, Func<string> Path, bool SignedIn = false, Func<string>? Body = null)
{
    /// <summary>Makes the next request.</summary>
    /// <param name="target">Whom to ask.</param>
    /// <returns>The request as it is sent.</returns>
    public byte[] MakeRequest(Target target)
    {
        var authorization = SignedIn ? $"Authorization: Bearer {target.Token}\r\n" : "";
        var start = $"HTTP/1.1\r\nHost: {target.Url.Authority}\r\n{authorization}";
        return Encoding.ASCII.GetBytes(Body?.Invoke() is { } body
            ? $"POST {Path()} {start}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
            : $"GET {Path()} {start}\r\n");
    }
}
