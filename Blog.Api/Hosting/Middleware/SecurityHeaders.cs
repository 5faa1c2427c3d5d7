namespace Blog.Api.Hosting.Middleware;

/// <summary>The response headers that restrict what browsers may do with a response.</summary>
internal static class SecurityHeaders
{
    private const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <param name="headers">The headers of the response.</param>
    /// <param name="contentSecurityPolicy">The policy, by default one that allows nothing.</param>
    public static void AddTo(IHeaderDictionary headers, string contentSecurityPolicy = ApiPolicy)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = contentSecurityPolicy;
    }
}
