using System.ComponentModel.DataAnnotations;
using System.Net;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Blog.Api.Hosting;

/// <summary>The settings of reverse proxies in the section <c>Proxies</c>.</summary>
public sealed class ProxyOptions : IValidatableObject, IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "Proxies";

    /// <summary>
    /// The addresses (<c>10.0.0.5</c>) and networks (<c>10.0.0.0/8</c>) of the proxies whose <c>X-Forwarded-*</c>
    /// headers are trusted.
    /// </summary>
    public IList<string> Known { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Known.FirstOrDefault(entry => !IsAddressOrNetwork(entry)) is { } invalid)
        {
            yield return new ValidationResult(
                $"Proxies:Known holds '{invalid}': name each proxy by its IP address, "
                + "or by a network such as 10.0.0.0/8.");
        }
    }

    /// <summary>Trusts the known proxies only; the framework's default also trusts the loopback address.</summary>
    internal void Apply(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders =
            Known.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix;
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
                options.KnownIPNetworks.Add(IPNetwork.Parse(entry));
            }
        }
    }

    private static bool IsAddressOrNetwork(string entry) =>
        IPAddress.TryParse(entry, out _) || IPNetwork.TryParse(entry, out _);
}
