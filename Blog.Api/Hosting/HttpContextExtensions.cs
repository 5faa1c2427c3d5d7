using System.Diagnostics;
using System.Net;
using Blog.Domain.Sessions;

namespace Blog.Api.Hosting;

internal static class HttpContextExtensions
{
    /// <summary>Describes the client that a session is begun from.</summary>
    public static SessionClient GetSessionClient(this HttpContext context) => new(
        context.Request.Headers.UserAgent.ToString(), Format(context.Connection.RemoteIpAddress));

    /// <summary>Returns the W3C trace id, which a client may send in <c>traceparent</c>, or Kestrel's id.</summary>
    public static string GetTraceId(this HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    // Without the zone of an IPv6 address, which only this machine knows.
    private static string? Format(IPAddress? address) => address switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ => new IPAddress(address.GetAddressBytes()).ToString(),
    };
}
