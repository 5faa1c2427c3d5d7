using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Caching;

/// <summary>
/// The entity tags of answers (RFC 9110, section 8.8.3): a digest of the body, after the identity and version of what it
/// shows where that is versioned (<c>"17.3.q83vEjRWeJCrze8S"</c>). A reader's copy is good while all of the tag is; a change goes
/// through while the version is, whatever others have commented or liked in between.
/// </summary>
internal static class EntityTags
{
    private const int DigestBytes = 12;

    internal const char Separator = '.';

    /// <summary>Makes the tag of an answer.</summary>
    /// <param name="value">What it shows.</param>
    /// <param name="body">Its body.</param>
    /// <returns>The tag.</returns>
    public static EntityTagHeaderValue Create(object? value, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var digest = Base64Url.EncodeToString(hash[..DigestBytes]);
        return new EntityTagHeaderValue(value is IVersionedResponse versioned
            ? string.Create(CultureInfo.InvariantCulture, $"\"{versioned.EntityVersion.Id}{Separator}{versioned.EntityVersion.Version}{Separator}{digest}\"")
            : $"\"{digest}\"");
    }
}
