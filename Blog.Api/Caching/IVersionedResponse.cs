using Blog.Domain.Common;

namespace Blog.Api.Caching;

/// <summary>A response that shows something whose changes are counted; the count stands in its entity tag.</summary>
internal interface IVersionedResponse
{
    /// <summary>Which state it shows.</summary>
    EntityVersion EntityVersion { get; }
}
