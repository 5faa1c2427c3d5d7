using System.Globalization;
using Blog.Domain.Common;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Caching;

/// <summary>Parses the header <c>If-Match</c> (RFC 9110, section 13.1.1).</summary>
internal static class IfMatchHeader
{
    /// <summary>Parses the versions that the client expects.</summary>
    /// <returns>Any version if there is no header; no version if none of the entity tags contains one.</returns>
    public static ExpectedVersions Parse(string? ifMatch)
    {
        if (ifMatch is null || ifMatch.Trim() == EntityTagHeaderValue.Any.ToString())
        {
            return ExpectedVersions.Any;
        }

        IEnumerable<EntityTagHeaderValue> tags = EntityTagHeaderValue.TryParseList([ifMatch], out var list) ? list : [];
        return new ExpectedVersions([.. tags.Where(tag => !tag.IsWeak).Select(ParseVersion).OfType<EntityVersion>()]);
    }

    private static EntityVersion? ParseVersion(EntityTagHeaderValue tag) =>
        tag.Tag.AsSpan().Trim('"').ToString().Split(EntityTags.Separator) is [var id, var version, _]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var idNumber)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var versionNumber)
            ? new EntityVersion(idNumber, versionNumber)
            : null;
}
