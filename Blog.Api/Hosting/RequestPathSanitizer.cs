using System.Text.RegularExpressions;

namespace Blog.Api.Hosting;

/// <summary>The path of a request as it may stand in the log.</summary>
internal static partial class RequestPathSanitizer
{
    /// <summary>The path, but for segments that no address of ours has: somebody may have put an email or a token there by mistake.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The path, escaped so that it stays on its line.</returns>
    public static string GetLoggedPath(this HttpRequest request) => Foreign().Replace(request.Path.ToUriComponent(), "…");

    // Slugs and route words consist of letters, digits, hyphens and escapes, but for two files.
    [GeneratedRegex(@"(?<=/)(?!(?:feed\.atom|sitemap\.xml)\z)[^/]*[^/A-Za-z0-9%-][^/]*")]
    private static partial Regex Foreign();
}
