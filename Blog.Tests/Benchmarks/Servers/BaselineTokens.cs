using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Blog.Benchmarks.Servers;

/// <summary>Tokens with the ID of a user, signed with HMAC-SHA256 like those of the API.</summary>
internal sealed class BaselineTokens
{
    private const string Scheme = "Bearer ";

    private static readonly string Head = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(48);

    public string Issue(int userId)
    {
        var content = $"{Head}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { sub = userId }))}";
        return $"{content}.{Base64Url.EncodeToString(Sign(content))}";
    }

    /// <param name="header">The Authorization header.</param>
    /// <returns>The ID of the user, or null where the token is invalid.</returns>
    public int? Read(string? header)
    {
        if (header?.StartsWith(Scheme, StringComparison.Ordinal) != true
            || header[Scheme.Length..].Split('.') is not [var head, var payload, var signature])
        {
            return null;
        }

        if (!CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), Sign($"{head}.{payload}")))
        {
            return null;
        }

        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        return claims.RootElement.GetProperty("sub").GetInt32();
    }

    private byte[] Sign(string content) => HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(content));
}
