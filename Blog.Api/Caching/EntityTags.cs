using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Caching;

/// <summary>
/// Creates entity tags (RFC 9110, section 8.8.3) from a digest of the body, preceded by the id and version of a
/// versioned entity (<c>"17.3.q83vEjRWeJCrze8S"</c>). <c>If-None-Match</c> compares the whole tag, but <c>If-Match</c>
/// only the version, so comments and favorites of others do not prevent an update.
/// </summary>
internal static class EntityTags
{
    public const char Separator = '.';

    private const int DigestBytes = 12;

    public static EntityTagHeaderValue Create(object? value, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var digest = Base64Url.EncodeToString(hash[..DigestBytes]);
        return new EntityTagHeaderValue(value is IVersionedResponse { EntityVersion: var (id, version) }
            ? string.Create(CultureInfo.InvariantCulture, $"\"{id}{Separator}{version}{Separator}{digest}\"")
            : $"\"{digest}\"");
    }
}
