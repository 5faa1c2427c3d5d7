using System.Globalization;

namespace Blog.Tests.Support;

/// <summary>A response as it was sent.</summary>
/// <param name="Status">The status code; 0 if there is no response.</param>
public sealed record RawResponse(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static RawResponse Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (head, body) = text.Split("\r\n\r\n", 2) is [var first, var rest] ? (first, rest) : (text, "");
        var lines = head.Split("\r\n");
        return new RawResponse(
            lines[0].Split(' ') is [_, var status, ..] ? int.Parse(status, CultureInfo.InvariantCulture) : 0,
            lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(
                line => line[0], line => line[1], StringComparer.OrdinalIgnoreCase),
            body);
    }
}
