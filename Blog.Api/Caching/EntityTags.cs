using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Blog.Domain.Common;
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

    private const char Separator = '.';

    /// <summary>Makes the tag of an answer.</summary>
    /// <param name="value">What it shows.</param>
    /// <param name="body">Its body.</param>
    /// <returns>The tag.</returns>
    public static EntityTagHeaderValue Make(object? value, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var digest = Base64Url.EncodeToString(hash[..DigestBytes]);
        return new EntityTagHeaderValue(value is IVersionedResponse versioned
            ? string.Create(CultureInfo.InvariantCulture, $"\"{versioned.State.Id}{Separator}{versioned.State.Version}{Separator}{digest}\"")
            : $"\"{digest}\"");
    }

    /// <summary>Reads which states a client has seen.</summary>
    /// <param name="ifMatch">The header If-Match (RFC 9110, section 13.1.1), or null where there is none.</param>
    /// <returns>The states; none of them where the header names none, so that the change is refused.</returns>
    public static ExpectedStates Expected(string? ifMatch)
    {
        if (ifMatch is null || ifMatch.Trim() == EntityTagHeaderValue.Any.ToString())
        {
            return ExpectedStates.Any;
        }

        IEnumerable<EntityTagHeaderValue> tags = EntityTagHeaderValue.TryParseList([ifMatch], out var list) ? list : [];
        return new ExpectedStates([.. tags.Where(tag => !tag.IsWeak).Select(StateOf).OfType<VersionedState>()]);
    }

    private static VersionedState? StateOf(EntityTagHeaderValue tag) =>
        tag.Tag.AsSpan().Trim('"').ToString().Split(Separator) is [var id, var version, _]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var idNumber)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var versionNumber)
            ? new VersionedState(idNumber, versionNumber)
            : null;
}
