using System.Text.RegularExpressions;

namespace Blog.Api.Hosting;

internal static partial class RequestPathSanitizer
{
    /// <summary>
    /// Returns the escaped path for the log. Segments that match no route or slug are replaced, because they might be
    /// an email address or a token.
    /// </summary>
    public static string GetSanitizedPath(this HttpRequest request) =>
        UnknownSegment().Replace(request.Path.ToUriComponent(), "…");

    // Slugs and route segments consist of letters, digits, hyphens and escapes, except for two file names.
    [GeneratedRegex(@"(?<=/)(?!(?:feed\.atom|sitemap\.xml)\z)[^/]*[^/A-Za-z0-9%-][^/]*")]
    private static partial Regex UnknownSegment();
}
