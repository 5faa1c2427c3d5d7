using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Blog.Api.Hosting;

/// <summary>The settings under <c>Proxies</c>.</summary>
public sealed class ProxyOptions : IValidateOptions<ProxyOptions>
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Proxies";

    /// <summary>The addresses (<c>10.0.0.5</c>) and networks (<c>10.0.0.0/8</c>) of the proxies whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public IList<string> Known { get; init; } = [];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = options.Known.Where(entry => !IPAddress.TryParse(entry, out _) && !System.Net.IPNetwork.TryParse(entry, out _)).ToList();
        return wrong.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Proxies:Known holds '{wrong[0]}': name each proxy by its IP address, or by a network such as 10.0.0.0/8.");
    }

    /// <summary>Tells the framework whom to believe: nobody but the known, not even this machine.</summary>
    /// <param name="options">The framework's options.</param>
    internal void Apply(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = Known.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var entry in Known)
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(entry));
            }
        }
    }
}
