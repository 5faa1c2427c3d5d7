using System.ComponentModel.DataAnnotations;
using System.Net;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace Blog.Api.Hosting;

/// <summary>The settings under <c>Proxies</c>.</summary>
public sealed class ProxyOptions : IValidatableObject, IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "Proxies";

    /// <summary>The addresses (<c>10.0.0.5</c>) and networks (<c>10.0.0.0/8</c>) of the proxies whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public IList<string> Known { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Known.FirstOrDefault(entry => !IsAddressOrNetwork(entry)) is { } invalid)
        {
            yield return new ValidationResult(
                $"Proxies:Known holds '{invalid}': name each proxy by its IP address, or by a network such as 10.0.0.0/8.");
        }
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

    private static bool IsAddressOrNetwork(string entry) =>
        IPAddress.TryParse(entry, out _) || System.Net.IPNetwork.TryParse(entry, out _);
}
