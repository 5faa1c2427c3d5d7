using System.Security.Cryptography;
using System.Text;

namespace Blog.Domain.Idempotency;

/// <summary>A request that its user may send again.</summary>
/// <param name="UserId">The ID of the user.</param>
/// <param name="Operation">The method and the path. Keys of other operations are independent.</param>
/// <param name="Key">The key of the request.</param>
/// <param name="BodyHash">The hash of the body, which tells whether it is the same request.</param>
public sealed record IdempotentRequest(int UserId, string Operation, IdempotencyKey Key, string BodyHash)
{
    /// <summary>The length of a hash: SHA-256 in hexadecimal.</summary>
    public const int HashLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>The hash of operation and key, which the user's requests are found by.</summary>
    public string Hash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Operation}\n{Key.Value}")));
}
