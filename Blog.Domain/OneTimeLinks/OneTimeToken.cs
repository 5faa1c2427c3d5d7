using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Blog.Domain.OneTimeLinks;

/// <summary>The secret in a link: 256 random bits in Base64 for URLs.</summary>
public sealed record OneTimeToken
{
    /// <summary>The length of a hash: SHA-256 in hexadecimal.</summary>
    public const int HashLength = 2 * SHA256.HashSizeInBytes;

    private const int RandomBytes = 32;

    private OneTimeToken(string value) => Value = value;

    /// <summary>The secret. It must neither be stored nor logged.</summary>
    public string Value { get; }

    /// <summary>The hash to store. It needs no salt, because the secret is random.</summary>
    public string Hash => ComputeHash(Value);

    /// <summary>Creates a random token.</summary>
    public static OneTimeToken Create() =>
        new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)));

    /// <summary>Returns the hash of what somebody has sent as a token.</summary>
    public static string ComputeHash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <inheritdoc/>
    public override string ToString() => nameof(OneTimeToken);
}
