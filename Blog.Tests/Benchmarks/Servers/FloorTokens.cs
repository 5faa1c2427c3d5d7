using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Blog.Benchmarks.Servers;

/// <summary>The floor's tokens: a user's number, signed with HMAC-SHA256 as the API's are.</summary>
internal sealed class FloorTokens
{
    private const string Scheme = "Bearer ";

    private static readonly string Head = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(48);

    /// <summary>Makes a token.</summary>
    /// <param name="userId">Whose.</param>
    /// <returns>The token.</returns>
    public string Issue(int userId)
    {
        var content = $"{Head}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { sub = userId }))}";
        return $"{content}.{Base64Url.EncodeToString(Sign(content))}";
    }

    /// <summary>Reads the header Authorization.</summary>
    /// <param name="header">The header.</param>
    /// <returns>Who asks, or null where the token is not one of these.</returns>
    public int? Read(string? header)
    {
        if (header?.StartsWith(Scheme, StringComparison.Ordinal) != true || header[Scheme.Length..].Split('.') is not [var head, var payload, var signature])
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
