using Blog.Api.Errors;
using Blog.Api.Feeds;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Blog.Api.Hosting.Middleware;

/// <summary>
/// Rejects requests for other hosts than <c>AllowedHosts</c>, whose default is the host of <c>Site:Url</c>, and gives
/// all links the scheme and host of <c>Site:Url</c>. The framework's host filtering runs before the forwarded headers
/// are read, and does not write errors in the format of the API.
/// </summary>
internal sealed class RequestHostMiddleware(
    RequestDelegate next, IOptions<SiteOptions> site, IConfiguration configuration, ErrorResponseWriter errorWriter)
{
    private const string AllowedHostsSetting = "AllowedHosts";
    private const string AnyHost = "*";

    private readonly (string Scheme, HostString Host)? siteAddress = site.Value.GetAddress();

    private readonly List<StringSegment> allowedHosts =
        GetAllowedHosts(configuration[AllowedHostsSetting], site.Value);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;

        // A load balancer asks for the health of each instance by its address.
        if (!HealthEndpoints.Contains(request.Path))
        {
            if (!IsHttp(request.Scheme))
            {
                return RejectAsync(context, "The scheme of the request must be http or https");
            }

            if (!IsAllowed(request.Host))
            {
                return RejectAsync(context, "This host is not served here");
            }
        }

        if (siteAddress is { } address)
        {
            (request.Scheme, request.Host) = address;
        }

        return next(context);
    }

    private static List<StringSegment> GetAllowedHosts(string? setting, SiteOptions site)
    {
        var hosts = (setting ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return hosts.Length > 0
            ? [.. hosts.Select(host => new StringSegment(new HostString(host).ToUriComponent()))]
            : [site.GetAddress() is { } address ? address.Host.Host : AnyHost];
    }

    // A proxy forwards its own idea of a scheme.
    private static bool IsHttp(string scheme) =>
        scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase)
        || scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);

    // HTTP/1.0 requests may have no host. That of others was converted from ASCII to Unicode.
    private bool IsAllowed(HostString host) =>
        !host.HasValue
        || allowedHosts.Contains(AnyHost)
        || HostString.MatchesAny(new HostString(host.Host).ToUriComponent(), allowedHosts);

    private Task RejectAsync(HttpContext context, string message) =>
        errorWriter.WriteAsync(context, new ApiError(StatusCodes.Status400BadRequest, message));
}
