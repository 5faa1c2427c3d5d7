using Blog.Domain.Common;

namespace Blog.Api.Caching;

/// <summary>A response whose entity tag contains the version of the entity.</summary>
internal interface IVersionedResponse
{
    EntityVersion EntityVersion { get; }
}
