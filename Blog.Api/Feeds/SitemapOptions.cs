namespace Blog.Api.Feeds;

/// <summary>How the sitemap is parted; no setting, for the protocol says it.</summary>
public sealed class SitemapOptions
{
    /// <summary>The most addresses that the protocol lets one file hold.</summary>
    public const int MaxAddresses = 50_000;

    /// <summary>The most addresses that one file holds.</summary>
    public int AddressesPerFile { get; set; } = MaxAddresses;
}
