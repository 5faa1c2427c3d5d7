using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Api.Authentication;

/// <summary>
/// The keys of tokens, made from <see cref="JwtOptions.Secret"/> and <see cref="JwtOptions.PreviousSecrets"/>.
/// </summary>
public sealed class SigningKeys(IOptions<JwtOptions> options)
{
    /// <summary>The number of bytes of an HMAC that identify its key.</summary>
    private const int IdBytes = 8;

    /// <summary>The key that new tokens are signed with.</summary>
    public SecurityKey Current { get; } = CreateKey(options.Value.Secret);

    /// <summary>The keys that tokens may be signed with.</summary>
    public IReadOnlyList<SecurityKey> All { get; } =
        [CreateKey(options.Value.Secret), .. options.Value.PreviousSecrets.Select(CreateKey)];

    private static SymmetricSecurityKey CreateKey(string secret)
    {
        var key = JwtOptions.GetKey(secret);
        return new SymmetricSecurityKey(key) { KeyId = GetId(key) };
    }

    // An HMAC of a constant tells nothing of its key.
    private static string GetId(byte[] key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("key ID"))[..IdBytes]);
}
